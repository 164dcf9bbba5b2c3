package org.tideshift.forecast.model;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Normal equations of a weighted least-squares problem with quadratic penalties. Only the lower
 * triangle is summed, so that the matrix is symmetric to the last bit.
 */
final class PenalisedSquares {
  private static final double RIDGE = 1e-8;

  private final double[][] matrix;
  private final double[] right;

  PenalisedSquares(int size) {
    matrix = new double[size][size];
    right = new double[size];
    for (int row = 0; row < size; row++) {
      matrix[row][row] = RIDGE;
    }
  }

  /** Adds a sparse observation. */
  void addRow(int[] positions, double[] values, double observation, double weight) {
    for (int row = 0; row < positions.length; row++) {
      double weighted = weight * values[row];
      right[positions[row]] += weighted * observation;
      double[] line = matrix[positions[row]];
      for (int column = 0; column < positions.length; column++) {
        if (positions[column] <= positions[row]) {
          line[positions[column]] += weighted * values[column];
        }
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
    right[position] += weight * target;
  }

  /** The coefficients of the least squares. */
  double[] solve() {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < row; column++) {
        matrix[column][row] = matrix[row][column];
      }
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-14)
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }
}
