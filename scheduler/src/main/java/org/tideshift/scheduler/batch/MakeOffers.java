package org.tideshift.scheduler.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.marketplace.OverOfferPlan;
import org.tideshift.scheduler.marketplace.OverOffering;
import org.tideshift.scheduler.offers.BrandConflicts;
import org.tideshift.scheduler.offers.Breach;
import org.tideshift.scheduler.offers.BuildOffers;
import org.tideshift.scheduler.offers.OfferAims;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.OfferRules;
import org.tideshift.scheduler.offers.OfferSearch;
import org.tideshift.scheduler.offers.OfferWeights;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.offers.UnlawfulPlanException;
import org.tideshift.scheduler.offers.WorkWeek;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Builds shift offers for a requirement. */
public final class MakeOffers {
  private static final int PER_MILLE = 1000;

  /** What starts later can still be offered by the next night, and claimed in time. */
  static final Duration LAST_CHANCE = Duration.ofDays(2);

  private MakeOffers() {}

  /**
   * What is to be planned.
   *
   * @param queues what is known of the queues; a group without one requires the skill of its name
   * @param published offers that agents have seen already
   */
  public static OfferProblem problem(
      List<GroupRequirement> requirements,
      List<Queue> queues,
      Pool pool,
      PublishedPlan published,
      Configuration configuration) {
    if (requirements.size() > OfferProblem.MOST_GROUPS) {
      throw new StepFailure(
          ExitCode.USAGE,
          List.of(
              requirements.size()
                  + " staffing groups, valid: at most "
                  + OfferProblem.MOST_GROUPS
                  + ". Maybe staff small queues together by staffing_group in queues.csv"));
    }
    OfferWeights weights = new OfferWeights(ConfigurationKeys.offerWeights(configuration));
    return new OfferProblem(
        requirements,
        GroupCatalog.of(queues),
        pool,
        rules(configuration),
        OfferAims.plain().withWeights(weights).withPublished(published));
  }

  /** The same problem, with as much reserve as {@code offers.short_risk} asks for. */
  static OfferProblem overOffered(OfferProblem problem, Configuration configuration, Instant asOf) {
    OverOffering overOffering =
        new OverOffering(
            configuration.get(ConfigurationKeys.OFFERS_SHORT_RISK), asOf.plus(LAST_CHANCE));
    return new OfferProblem(
        problem.requirements(),
        problem.access(),
        problem.pool(),
        problem.rules(),
        OverOfferPlan.aims(problem, overOffering));
  }

  /**
   * Searches a plan.
   *
   * @param timeLimit stop after this time instead of after the configured effort
   * @throws StepFailure RULE_BROKEN where the independent check finds a breach
   */
  public static OfferPlan search(
      OfferProblem problem,
      Configuration configuration,
      Optional<Duration> timeLimit,
      Progress progress) {
    OfferSearch search =
        new OfferSearch(
            configuration.get(ConfigurationKeys.OFFERS_EFFORT),
            timeLimit,
            configuration.get(ConfigurationKeys.OFFERS_SEED));
    progress.begin("offers", PER_MILLE);
    try {
      OfferPlan plan =
          new BuildOffers(InstantSource.system())
              .plan(
                  problem,
                  search,
                  (done, uncovered) -> progress.advanceTo(Math.round(PER_MILLE * done)));
      progress.end(plan.offers().size() + " offers");
      return plan;
    } catch (UnlawfulPlanException unlawful) {
      throw new StepFailure(
          ExitCode.RULE_BROKEN, unlawful.breaches().stream().map(Breach::toString).toList());
    }
  }

  private static OfferRules rules(Configuration configuration) {
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    List<Set<String>> conflicts =
        configuration.get(ConfigurationKeys.OFFERS_BRAND_CONFLICTS).stream()
            .map(Set::copyOf)
            .toList();
    CalendarSpan span = configuration.get(ConfigurationKeys.OFFERS_BRAND_COOLOFF);
    // Rounded up to whole days: a cool-off may be longer than asked for, never shorter.
    Period coolOff = Period.ofDays(span.days() + (int) Math.ceil(span.time().toHours() / 24.0));
    return new OfferRules(
        new WorkWeek(zone, configuration.get(ConfigurationKeys.WEEK_STARTS)),
        configuration.get(ConfigurationKeys.OFFERS_MIN_GAP).toDuration(),
        new BrandConflicts(conflicts, coolOff));
  }
}
