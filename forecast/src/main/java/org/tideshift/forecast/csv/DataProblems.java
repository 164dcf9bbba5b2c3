package org.tideshift.forecast.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong with input files. Errors decide whether a file may be used; warnings are
 * told and go on. Only the first thousand of each are kept, all are counted.
 */
public final class DataProblems {
  private static final int KEPT = 1000;

  private final List<DataProblem> errors = new ArrayList<>();
  private final List<DataProblem> warnings = new ArrayList<>();
  private long errorCount;
  private long warningCount;

  /** Records something that forbids the use of the file. */
  public void error(DataProblem problem) {
    errorCount++;
    if (errors.size() < KEPT) {
      errors.add(problem);
    }
  }

  /** Records something a person should know of. */
  public void warning(DataProblem problem) {
    warningCount++;
    if (warnings.size() < KEPT) {
      warnings.add(problem);
    }
  }

  /** Records an error at a column. */
  public void error(String file, long line, String column, String message) {
    error(new DataProblem(file, line, Optional.of(column), message));
  }

  /** Records an error that concerns a whole line. */
  public void error(String file, long line, String message) {
    error(new DataProblem(file, line, Optional.empty(), message));
  }

  /** Records a warning that concerns a whole line. */
  public void warning(String file, long line, String message) {
    warning(new DataProblem(file, line, Optional.empty(), message));
  }

  /** Records a warning at a column. */
  public void warning(String file, long line, String column, String message) {
    warning(new DataProblem(file, line, Optional.of(column), message));
  }

  /** Whether anything forbids the use of the files. */
  public boolean hasErrors() {
    return errorCount > 0;
  }

  /** Number of errors, kept or not. */
  public long errorCount() {
    return errorCount;
  }

  /** Number of warnings, kept or not. */
  public long warningCount() {
    return warningCount;
  }

  /** The first errors, in the order in which they were found. */
  public List<DataProblem> errors() {
    return List.copyOf(errors);
  }

  /** The first warnings, in the order in which they were found. */
  public List<DataProblem> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * Goes on only when nothing is wrong.
   *
   * @throws BadDataException where there is an error
   */
  public void throwIfAny() {
    if (hasErrors()) {
      throw new BadDataException(errors(), errorCount);
    }
  }
}
