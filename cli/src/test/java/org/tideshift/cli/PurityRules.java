package org.tideshift.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Set;

/** Stages are pure: the same values in, the same values out, on any machine and at any time. */
final class PurityRules {
  private static final DescribedPredicate<JavaClass> STAGES =
      resideInAnyPackage(
          "org.tideshift.samples.generator..",
          "org.tideshift.forecast..",
          "org.tideshift.scheduler.staffing..",
          "org.tideshift.scheduler.offers..",
          "org.tideshift.scheduler.marketplace..",
          "org.tideshift.scheduler.replay..",
          "org.tideshift.scheduler.report..");

  /** Reading and writing is what these are for. */
  private static final DescribedPredicate<JavaClass> EDGE =
      resideInAnyPackage(
          "org.tideshift.samples.generator..",
          "org.tideshift.forecast.csv..",
          "org.tideshift.forecast.history..");

  private static final DescribedPredicate<JavaAccess<?>> TIME =
      Calls.to("java.time", "now")
          .and(not(Calls.taking("java.time.Clock")))
          .or(Calls.to("java.time.Clock", "system", "systemUTC", "tickMillis", "tickSeconds"))
          .or(Calls.to("java.time.InstantSource", "system"))
          .or(Calls.to("java.lang.System", "currentTimeMillis", "nanoTime"))
          .or(Calls.toBareConstructor("java.util.Date"))
          .or(Calls.to("java.util.Calendar", "getInstance"));

  private static final DescribedPredicate<JavaAccess<?>> CHANCE =
      Calls.toBareConstructor("java.util.Random")
          .or(Calls.toBareConstructor("java.util.SplittableRandom"))
          .or(
              Calls.to("java.util.Collections", "shuffle")
                  .and(not(Calls.taking("java.util.Random"))))
          .or(Calls.to("java.util.UUID", "randomUUID"))
          .or(Calls.to("java.util.concurrent.ThreadLocalRandom", "current"))
          .or(Calls.to("java.security.SecureRandom", "<init>"))
          .or(Calls.to("java.lang.Math", "random"))
          .or(Calls.to("java.lang.StrictMath", "random"));

  private static final DescribedPredicate<JavaAccess<?>> PROCESS =
      Calls.to("java.lang.System", "getenv", "getProperty", "getProperties", "exit")
          .or(Calls.to("java.lang.Runtime", "availableProcessors", "exit", "halt"));

  private static final DescribedPredicate<JavaAccess<?>> MACHINE =
      Calls.to("java.time.ZoneId", "systemDefault")
          .or(Calls.to("java.time.Clock", "systemDefaultZone"))
          .or(Calls.to("java.util.TimeZone", "getDefault"))
          .or(Calls.to("java.util.Locale", "getDefault"));

  @ArchTest
  static final ArchRule stagesHaveNoClock =
      stages().should().accessTargetWhere(TIME.as("it tells the time"));

  @ArchTest
  static final ArchRule stagesHaveNoChanceOfTheirOwn =
      stages().should().accessTargetWhere(CHANCE.as("it is chance without a seed"));

  /**
   * The one place that counts cores, to take parts of the search at once; no plan depends on it.
   */
  private static final String CORES = "org.tideshift.scheduler.offers.solver.Cores";

  @ArchTest
  static final ArchRule stagesAskNothingOfTheProcess =
      stages()
          .and()
          .doNotHaveFullyQualifiedName(CORES)
          .should()
          .accessTargetWhere(PROCESS.as("it is of the process"));

  @ArchTest
  static final ArchRule stagesOpenNoFiles =
      stages()
          .and(not(EDGE))
          .should()
          .dependOnClassesThat(describe("open files", PurityRules::opensFiles));

  @ArchTest
  static final ArchRule stagesHaveNoLogger =
      stages()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..");

  @ArchTest
  static final ArchRule onlyTheCliSpeaks =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tideshift.cli..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule nobodyUsesTheMachinesZoneOrLanguage =
      noClasses().should().accessTargetWhere(MACHINE.as("it is the machine's own"));

  private PurityRules() {}

  private static GivenClassesConjunction stages() {
    return noClasses().that(STAGES.as("are stages"));
  }

  private static boolean opensFiles(JavaClass used) {
    return Set.of("java.nio.file.Files", "java.io.RandomAccessFile").contains(used.getName())
        || used.getName().startsWith("java.io.File")
        || used.getName().startsWith("java.nio.channels.File");
  }
}
