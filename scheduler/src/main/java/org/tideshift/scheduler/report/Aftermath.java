package org.tideshift.scheduler.report;

import java.util.Optional;

/**
 * What came of a night after it was published.
 *
 * @param funnel how far its seats came; empty where no agent has answered
 * @param losses where it lost service level and hours; empty where nothing of it has come
 */
public record Aftermath(Optional<FillFunnel> funnel, Optional<PastLosses> losses) {

  /** Of a night that was just published. */
  public static Aftermath none() {
    return new Aftermath(Optional.empty(), Optional.empty());
  }
}
