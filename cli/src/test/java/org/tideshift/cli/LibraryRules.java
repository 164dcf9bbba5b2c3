package org.tideshift.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Libraries stay at home: each is known to few packages, so that it can be replaced there. */
final class LibraryRules {
  private static final String BATCH = "org.tideshift.scheduler.batch";

  @ArchTest
  static final ArchRule fastCsvLivesInCsv =
      only("org.tideshift.forecast.csv..").mayKnow("de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule tablesawLivesWhereTablesAre =
      only(
              "org.tideshift.forecast.history..",
              "org.tideshift.forecast.cleansing..",
              "org.tideshift.forecast.evaluation..")
          .mayKnow("tech.tablesaw..");

  @ArchTest
  static final ArchRule commonsMathLivesWhereMathematicsIs =
      only(
              "org.tideshift.forecast.model..",
              "org.tideshift.forecast.evaluation..",
              "org.tideshift.scheduler.staffing..",
              "org.tideshift.scheduler.marketplace..",
              "org.tideshift.samples..")
          .mayKnow("org.apache.commons.math3..");

  @ArchTest
  static final ArchRule jollydayLivesInCalendar =
      only("org.tideshift.forecast.calendar..").mayKnow("de.focus_shift..");

  @ArchTest
  static final ArchRule optaPlannerLivesInTheSolver =
      only("org.tideshift.scheduler.offers.solver..").mayKnow("org.optaplanner..");

  @ArchTest
  static final ArchRule quartzLivesInJobs =
      only("org.tideshift.scheduler.jobs..").mayKnow("org.quartz..");

  @ArchTest
  static final ArchRule jdbcLivesInTheStore =
      only(BATCH + ".store..").mayKnow("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule calendarsLiveInTheWorkspace =
      only(BATCH + ".workspace..").mayKnow("biweekly..");

  @ArchTest
  static final ArchRule databasesLiveInTheStore =
      only(BATCH + ".store..")
          .mayKnow("org.h2..", "org.postgresql..", "org.flywaydb..", "com.zaxxer.hikari..");

  @ArchTest
  static final ArchRule yamlLivesInTheWorkspace =
      only(BATCH + ".workspace..").mayKnow("org.snakeyaml..");

  @ArchTest
  static final ArchRule nearestNamesAreFoundInTheWorkspace =
      only(BATCH + ".workspace..").mayKnow("org.apache.commons.text..");

  @ArchTest
  static final ArchRule templatesLiveInTheReport =
      only("org.tideshift.scheduler.report..").mayKnow("gg.jte..");

  @ArchTest
  static final ArchRule jsonLivesInBatch = only(BATCH + "..").mayKnow("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule terminalLibrariesLiveInCli =
      only("org.tideshift.cli..").mayKnow("picocli..", "me.tongfei..", "ch.qos.logback..");

  /** What libraries bring along may go with them any day. */
  @ArchTest
  static final ArchRule nobodyKnowsWhatLibrariesDragIn =
      only()
          .mayKnow(
              "com.google.common..",
              "com.ibm.icu..",
              "com.univocity..",
              "io.github.classgraph..",
              "io.micrometer..",
              "it.unimi.dsi..",
              "jakarta..",
              "javax.annotation..",
              "org.apache.commons.lang3..",
              "org.checkerframework..",
              "org.roaringbitmap..",
              "org.threeten..");

  private LibraryRules() {}

  private static Homes only(String... homes) {
    return new Homes(homes);
  }

  /** The packages that may know a library. */
  private static final class Homes {
    private final String[] homes;

    Homes(String... homes) {
      this.homes = homes;
    }

    ArchRule mayKnow(String... library) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(homes)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(library)
          .allowEmptyShould(true);
    }
  }
}
