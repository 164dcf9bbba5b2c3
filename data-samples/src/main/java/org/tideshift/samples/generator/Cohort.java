package org.tideshift.samples.generator;

import java.time.ZoneId;
import java.util.List;

/**
 * Agents of one region.
 *
 * @param zone where they live
 * @param size how many
 * @param skills the sets of skills they hold, in turn, each as written in {@code agents.csv}
 * @param patterns the hours they have, in turn
 * @param basePay hourly rate in dollars of one with a single skill
 */
record Cohort(
    ZoneId zone, int size, List<String> skills, List<WorkPattern> patterns, double basePay) {

  Cohort {
    skills = List.copyOf(skills);
    patterns = List.copyOf(patterns);
  }
}
