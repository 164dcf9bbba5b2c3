package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/** What a night needs of the machine, whatever the workspace. */
final class MachineChecks {
  private static final int OLDEST_JAVA = 17;
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_MEMORY = 200 * MEGABYTE;
  private static final long GOOD_MEMORY = 800 * MEGABYTE;
  private static final int YEAR_OF_THIS_VERSION = 2025;
  private static final int YEAR_DIGITS = 4;

  private MachineChecks() {}

  static List<HealthCheck> all(Instant now) {
    return List.of(java(), memory(), clock(now), zoneData(now));
  }

  private static HealthCheck java() {
    String found = Runtime.version() + " in " + System.getProperty("java.home");
    return Runtime.version().feature() >= OLDEST_JAVA
        ? HealthCheck.ok("java", found)
        : HealthCheck.failed(
            "java",
            found,
            "install a JDK " + OLDEST_JAVA + " or newer, or set JAVA_HOME",
            ExitCode.UNEXPECTED);
  }

  private static HealthCheck memory() {
    long most = Runtime.getRuntime().maxMemory();
    String found = most / MEGABYTE + " MB for Java";
    String remedy = "give more with TIDESHIFT_JAVA_OPTS=-Xmx1g; it serves 500 agents";
    if (most < LEAST_MEMORY) {
      return HealthCheck.failed("memory", found, remedy, ExitCode.UNEXPECTED);
    }
    return most < GOOD_MEMORY
        ? HealthCheck.warning("memory", found, remedy)
        : HealthCheck.ok("memory", found);
  }

  private static HealthCheck clock(Instant now) {
    return yearOf(now) < YEAR_OF_THIS_VERSION
        ? HealthCheck.failed(
            "clock",
            "it is " + now + ", before this version was made",
            "set the machine's clock; maybe by NTP",
            ExitCode.UNEXPECTED)
        : HealthCheck.ok("clock", "it is " + now);
  }

  private static HealthCheck zoneData(Instant now) {
    String version = ZoneRulesProvider.getVersions("Europe/Paris").lastEntry().getKey();
    String found = "tzdata " + version;
    boolean isOld =
        version.length() > YEAR_DIGITS
            && Integer.parseInt(version.substring(0, YEAR_DIGITS)) < yearOf(now) - 1;
    return isOld
        ? HealthCheck.warning(
            "zone data",
            found + " is more than a year old; clock changes decided since are not known",
            "take the newest update of your JDK, or run its TZUpdater")
        : HealthCheck.ok("zone data", found);
  }

  private static int yearOf(Instant now) {
    return Year.from(now.atOffset(ZoneOffset.UTC)).getValue();
  }
}
