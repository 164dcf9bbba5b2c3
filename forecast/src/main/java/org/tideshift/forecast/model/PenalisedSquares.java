package org.tideshift.forecast.model;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * Normal equations of a weighted least-squares problem with quadratic penalties. Rows and weights
 * come first; then the problem is solved for as many observations of the same rows as wanted. Only
 * the lower triangle is summed, so that the matrix is symmetric to the last bit.
 */
final class PenalisedSquares {
  private static final double RIDGE = 1e-8;

  private final double[][] matrix;
  private final double[] targets;

  PenalisedSquares(int size) {
    matrix = new double[size][size];
    targets = new double[size];
    for (int row = 0; row < size; row++) {
      matrix[row][row] = RIDGE;
    }
  }

  /**
   * Adds a sparse row.
   *
   * @param positions of its coefficients, ascending
   */
  void addRow(int[] positions, double[] values, double weight) {
    for (int row = 0; row < positions.length; row++) {
      double weighted = weight * values[row];
      double[] line = matrix[positions[row]];
      for (int column = 0; column <= row; column++) {
        line[positions[column]] += weighted * values[column];
      }
    }
  }

  /** Penalises the squared difference of two coefficients. */
  void addDifference(int left, int right, double weight) {
    matrix[left][left] += weight;
    matrix[right][right] += weight;
    matrix[Math.max(left, right)][Math.min(left, right)] -= weight;
  }

  /** Penalises the squared distance of a coefficient from a target. */
  void addTarget(int position, double target, double weight) {
    matrix[position][position] += weight;
    targets[position] += weight * target;
  }

  /** Ends adding. */
  Solver solver() {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < row; column++) {
        matrix[column][row] = matrix[row][column];
      }
    }
    return new Solver(
        new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-14).getSolver(),
        targets);
  }

  /** The same rows with observations yet to come. */
  static final class Solver {
    private final DecompositionSolver solver;
    private final double[] targets;

    private Solver(DecompositionSolver solver, double[] targets) {
      this.solver = solver;
      this.targets = targets;
    }

    /**
     * The coefficients of the least squares.
     *
     * @param products sums over the rows of weight times value times observation
     */
    double[] solve(double[] products) {
      double[] right = targets.clone();
      for (int position = 0; position < right.length; position++) {
        right[position] += products[position];
      }
      return solver.solve(new ArrayRealVector(right, false)).toArray();
    }
  }
}
