package org.tideshift.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which of our packages knows which: the data flow, {@code forecast <- scheduler <- cli}. */
final class DirectionRules {
  private static final String DEMAND = "org.tideshift.forecast.demand..";
  private static final String CALENDAR = "org.tideshift.forecast.calendar..";
  private static final String CSV = "org.tideshift.forecast.csv..";
  private static final String HISTORY = "org.tideshift.forecast.history..";
  private static final String CLEANSING = "org.tideshift.forecast.cleansing..";
  private static final String MODEL = "org.tideshift.forecast.model..";
  private static final String EVALUATION = "org.tideshift.forecast.evaluation..";
  private static final String FORECAST = "org.tideshift.forecast..";
  private static final String STAFFING = "org.tideshift.scheduler.staffing..";
  private static final String OFFERS = "org.tideshift.scheduler.offers..";
  private static final String SOLVER = "org.tideshift.scheduler.offers.solver..";
  private static final String MARKETPLACE = "org.tideshift.scheduler.marketplace..";
  private static final String REPLAY = "org.tideshift.scheduler.replay..";
  private static final String REPORT = "org.tideshift.scheduler.report..";
  private static final String BATCH = "org.tideshift.scheduler.batch..";
  private static final String JOBS = "org.tideshift.scheduler.jobs..";
  private static final String SAMPLES = "org.tideshift.samples..";

  /** All of forecast that a stage of scheduler may know; the first is the front door alone. */
  private static final String[] GROUND = {"org.tideshift.forecast", DEMAND, CALENDAR, CSV};

  @ArchTest static final ArchRule samplesKnowNothingOfOurs = knowsOnly(SAMPLES);

  @ArchTest static final ArchRule forecastKnowsOnlyItself = knowsOnly(FORECAST);

  @ArchTest static final ArchRule demandKnowsOnlyItself = knowsOnly(DEMAND);

  @ArchTest static final ArchRule calendarKnowsDemand = knowsOnly(CALENDAR, DEMAND);

  @ArchTest static final ArchRule csvKnowsCalendarAndDemand = knowsOnly(CSV, CALENDAR, DEMAND);

  @ArchTest
  static final ArchRule historyKnowsCsvAndBefore = knowsOnly(HISTORY, CSV, CALENDAR, DEMAND);

  @ArchTest
  static final ArchRule cleansingKnowsHistoryAndBefore =
      knowsOnly(CLEANSING, HISTORY, CSV, CALENDAR, DEMAND);

  @ArchTest static final ArchRule modelKnowsDemandAndCalendar = knowsOnly(MODEL, DEMAND, CALENDAR);

  @ArchTest
  static final ArchRule evaluationKnowsModel = knowsOnly(EVALUATION, MODEL, DEMAND, CALENDAR);

  @ArchTest static final ArchRule staffingKnowsTheGround = knowsOnly(STAFFING, GROUND);

  @ArchTest static final ArchRule offersKnowStaffing = knowsOnly(OFFERS, onGround(STAFFING));

  @ArchTest
  static final ArchRule marketplaceKnowsOffers = knowsOnly(MARKETPLACE, onGround(STAFFING, OFFERS));

  @ArchTest
  static final ArchRule replayKnowsEarlierStages =
      knowsOnly(REPLAY, onGround(STAFFING, OFFERS, MARKETPLACE));

  @ArchTest
  static final ArchRule reportKnowsEarlierStages =
      knowsOnly(REPORT, onGround(STAFFING, OFFERS, MARKETPLACE, REPLAY));

  @ArchTest
  static final ArchRule batchKnowsNeitherJobsNorCli =
      knowsOnly(BATCH, FORECAST, STAFFING, OFFERS, MARKETPLACE, REPLAY, REPORT, SAMPLES);

  @ArchTest static final ArchRule jobsKnowBatch = knowsOnly(JOBS, onGround(BATCH));

  @ArchTest
  static final ArchRule onlyOffersKnowTheSolver =
      noClasses()
          .that()
          .resideOutsideOfPackage(OFFERS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SOLVER)
          .allowEmptyShould(true);

  private DirectionRules() {}

  private static ArchRule knowsOnly(String one, String... others) {
    String[] known = Stream.concat(Stream.of(one), Arrays.stream(others)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(one)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("org.tideshift..").or(resideInAnyPackage(known)))
        .allowEmptyShould(true);
  }

  private static String[] onGround(String... others) {
    return Stream.concat(Arrays.stream(GROUND), Arrays.stream(others)).toArray(String[]::new);
  }
}
