package org.tideshift.scheduler.report;

import java.util.Optional;

/**
 * A night as its page shows it.
 *
 * @param setting where and when it stands
 * @param plan what it worked out
 * @param before what the night before it worked out, where there was one
 * @param evidence what else the page holds
 * @param aftermath what came of it since
 */
public record Night(
    NightSetting setting,
    NightPlan plan,
    Optional<EarlierNight> before,
    Evidence evidence,
    Aftermath aftermath) {

  /**
   * The night before.
   *
   * @param setting where and when it stood
   * @param plan what it worked out
   */
  public record EarlierNight(NightSetting setting, NightPlan plan) {}
}
