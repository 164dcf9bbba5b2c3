package org.tideshift.scheduler.staffing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the doubt of a forecast enters the requirement. */
public sealed interface StaffingRisk {

  /** How a person may write one. */
  String VALID = "expected_service_level, mean, or a percentile such as p70";

  /**
   * The service level expected under the forecast's own distribution meets the target. Staffing on
   * the mean misses it: where the rate is in doubt by 6 %, 80/20 without patience comes out at 0.78
   * for 50 erlangs and at 0.67 for 100.
   */
  record ExpectedServiceLevel() implements StaffingRisk {}

  /** The mean rate is taken for certain. */
  record Mean() implements StaffingRisk {}

  /**
   * The rate is taken at a percentile of its distribution (Gurvich, Luedtke and Tezcan 2010).
   *
   * @param level above 0, below 1
   */
  record Percentile(double level) implements StaffingRisk {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException where it is not above 0 and below 1
     */
    public Percentile {
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("percentile is " + level + ", valid: above 0, below 1");
      }
    }
  }

  /**
   * Reads a risk as the configuration writes it.
   *
   * @throws IllegalArgumentException where the text is none of {@link #VALID}
   */
  static StaffingRisk parse(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    Matcher percentile = Pattern.compile("p([0-9]{1,2}(?:\\.[0-9]+)?)").matcher(written);
    if (percentile.matches() && Double.parseDouble(percentile.group(1)) > 0) {
      return new Percentile(Double.parseDouble(percentile.group(1)) / 100);
    }
    return switch (written) {
      case "expected_service_level" -> new ExpectedServiceLevel();
      case "mean" -> new Mean();
      default ->
          throw new IllegalArgumentException("staffing.risk is '" + text + "', valid: " + VALID);
    };
  }
}
