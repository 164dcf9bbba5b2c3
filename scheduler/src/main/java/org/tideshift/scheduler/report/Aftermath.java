package org.tideshift.scheduler.report;

/**
 * What came of a night after it was published.
 *
 * @param funnel how far its seats came; nothing yet where no agent has answered
 * @param losses where it lost service level and hours; nothing yet where nothing of it has come
 */
public record Aftermath(Finding<FillFunnel> funnel, Finding<PastLosses> losses) {

  /** Of a night that was just published. */
  public static Aftermath none() {
    return new Aftermath(Finding.nothingYet(), Finding.nothingYet());
  }
}
