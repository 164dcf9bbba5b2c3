package org.tideshift.samples.generator;

import java.time.ZoneId;

/**
 * One agent of the pool.
 *
 * @param number from 1
 * @param zone where they live
 * @param skills separated by a bar
 * @param pattern the hours they have
 * @param basePay hourly rate in dollars with a single skill
 */
record Agent(int number, ZoneId zone, String skills, WorkPattern pattern, double basePay) {

  String id() {
    String digits = Integer.toString(number);
    return "agent-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
