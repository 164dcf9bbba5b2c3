package org.tideshift.scheduler.batch.workspace;

import java.util.HashMap;
import java.util.Map;

/**
 * Equal values held once: agents, groups, moments and terms repeat themselves in a great ledger.
 *
 * @param <T> what a value is
 */
public final class Shared<T> {
  private final Map<T, T> values = new HashMap<>();

  /** Returns the first value that was equal to this one. */
  public T of(T value) {
    T first = values.putIfAbsent(value, value);
    return first == null ? value : first;
  }
}
