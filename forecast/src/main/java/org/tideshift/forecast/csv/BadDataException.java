package org.tideshift.forecast.csv;

import java.util.List;

/** Input was refused; nothing of it was used. */
public final class BadDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DataProblem> problems;
  private final long count;

  /** Refuses input for these problems, the first of {@code count}. */
  public BadDataException(List<DataProblem> problems, long count) {
    super(count + " problems, first: " + problems.get(0));
    this.problems = List.copyOf(problems);
    this.count = count;
  }

  /** The first problems. */
  public List<DataProblem> problems() {
    return problems;
  }

  /** Number of problems, listed or not. */
  public long count() {
    return count;
  }
}
