package org.tideshift.scheduler.replay;

import java.util.List;

/**
 * What a replay says.
 *
 * @param runs how many runs it is the mean of
 * @param scopes everything, then each group, then each queue, by name
 */
public record ReplayResult(int runs, List<ScopeResult> scopes) {
  /** Copies the list. */
  public ReplayResult {
    scopes = List.copyOf(scopes);
  }

  /** Everything together. */
  public ScopeResult overall() {
    return get(ScopeResult.Scope.OVERALL, "all");
  }

  /**
   * A staffing group.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public ScopeResult group(String name) {
    return get(ScopeResult.Scope.GROUP, name);
  }

  /**
   * A queue.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public ScopeResult queue(String name) {
    return get(ScopeResult.Scope.QUEUE, name);
  }

  private ScopeResult get(ScopeResult.Scope scope, String name) {
    return scopes.stream()
        .filter(one -> one.scope() == scope && one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + scope + " is called " + name));
  }
}
