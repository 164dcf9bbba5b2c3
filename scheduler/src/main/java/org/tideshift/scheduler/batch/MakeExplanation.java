package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideshift.forecast.calendar.WrittenTime;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.NearestName;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.report.ExplainInterval;
import org.tideshift.scheduler.report.ExplainOffer;
import org.tideshift.scheduler.report.IntervalExplanation;
import org.tideshift.scheduler.report.NightOffer;
import org.tideshift.scheduler.report.NightPlan;
import org.tideshift.scheduler.report.OfferExplanation;
import org.tideshift.scheduler.report.PriceSetting;

/** Explains one offer or one interval of a run. */
public final class MakeExplanation {
  private static final int LEAST_PREFIX = 4;
  private static final int NAMED = 10;

  private final RunRecord run;
  private final NightPlan plan;
  private final OfferProblem problem;
  private final PriceSetting setting;

  private MakeExplanation(
      RunRecord run, NightPlan plan, OfferProblem problem, PriceSetting setting) {
    this.run = run;
    this.plan = plan;
    this.problem = problem;
    this.setting = setting;
  }

  /**
   * What was explained.
   *
   * @param offer why an offer was made; empty where an interval was asked for
   * @param interval why so many people are wanted; empty where an offer was asked for
   * @param warnings what to know of the answer, one line each
   */
  public record Result(
      Optional<OfferExplanation> offer,
      Optional<IntervalExplanation> interval,
      List<String> warnings) {

    /** The one that was asked for. */
    public Object value() {
      return offer.isPresent() ? offer.get() : interval.orElseThrow();
    }
  }

  /**
   * Explains.
   *
   * @param what an offer's id, or the beginning of one, or {@code GROUP@TIME}
   * @param runId the run; empty for the published one
   * @param configuration how the workspace's files are written
   * @throws StepFailure where there is no workspace, no such run, offer, group or interval
   * @throws org.tideshift.forecast.csv.BadDataException where a file has an error
   */
  public static Result of(
      Workspace workspace, String what, Optional<String> runId, Configuration configuration) {
    RunNight.requireWorkspace(workspace);
    RunRecord run = new PastRuns(workspace).get(runId);
    DataProblems problems = new DataProblems();
    Optional<NightInputs> inputs = NightInputs.read(workspace, configuration, problems);
    problems.throwIfAny();
    NightInputs known = inputs.orElseThrow();
    NightPlan plan =
        ReadRun.plan(run.folder(), known.demand().queues(), run.configuration())
            .orElseThrow(
                () ->
                    new StepFailure(
                        ExitCode.USAGE, "the run forecast no queue: nothing to explain"));
    List<String> warnings = new ArrayList<>(run.changedInputs(workspace));
    problems.warnings().stream().map(DataProblem::toString).forEach(warnings::add);
    Optional<NightMarket> market = market(workspace, configuration, run, warnings);
    OfferProblem problem =
        MakeOffers.problem(
            plan.staffed().requirements(),
            known.demand().queues(),
            market.map(then -> claimed(then.pool(known.pool()), plan)).orElse(known.pool()),
            PublishedPlan.none(),
            run.configuration());
    PriceSetting setting =
        new PriceSetting(
            run.identity().asOf(),
            run.configuration().get(ConfigurationKeys.OFFERS_BONUS_BUDGET),
            market.map(NightMarket::offeredBefore).orElse(Set.of()));
    MakeExplanation explaining = new MakeExplanation(run, plan, problem, setting);
    int at = what.lastIndexOf('@');
    return at < 0
        ? new Result(Optional.of(explaining.offer(what)), Optional.empty(), warnings)
        : new Result(
            Optional.empty(),
            Optional.of(explaining.interval(what.substring(0, at), what.substring(at + 1))),
            warnings);
  }

  /** A claim of one of the run's own offers may be dated to the very moment of the run. */
  private static Pool claimed(Pool pool, NightPlan plan) {
    List<ShiftOffer> offers = plan.offers().stream().map(NightOffer::offer).toList();
    return pool.withClaims(
        pool.commitments().stream()
            .filter(
                held ->
                    offers.stream()
                        .noneMatch(
                            one ->
                                one.agentId().equals(held.agentId())
                                    && one.span().overlaps(held.span())))
            .toList(),
        pool.declined());
  }

  /** The ledger as the run knew it: shifts held then, time declined, offers seen before. */
  private static Optional<NightMarket> market(
      Workspace workspace, Configuration configuration, RunRecord run, List<String> warnings) {
    Instant asOf = run.identity().asOf();
    try (Database database = Ledgers.database(workspace, configuration)) {
      return database.findProduct().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new NightMarket(
                  Ledgers.ledger(database, configuration).asOf(asOf), run.configuration(), asOf));
    } catch (DatabaseException | UncheckedIOException unreadable) {
      warnings.add(
          unreadable.getMessage() + ". Shifts that agents held before the night are not known");
      return Optional.empty();
    }
  }

  private OfferExplanation offer(String id) {
    List<NightOffer> found =
        plan.offers().stream()
            .filter(one -> one.id().equals(id) || isBeginning(id, one.id()))
            .toList();
    if (found.size() != 1) {
      throw new StepFailure(ExitCode.USAGE, found.isEmpty() ? unknown(id) : ambiguous(id, found));
    }
    return ExplainOffer.of(plan, problem, found.get(0), setting);
  }

  private String unknown(String id) {
    return "there is no offer "
        + Printable.value(id)
        + " in run "
        + run.identity().runId()
        + ", valid: an offer_id of its offers.csv, the first "
        + LEAST_PREFIX
        + " characters or more of one, or GROUP@TIME"
        + (groups().contains(id)
            ? ". Maybe " + Printable.text(id) + "@" + plan.grid().start()
            : "");
  }

  private static String ambiguous(String id, List<NightOffer> found) {
    return Printable.value(id)
        + " begins "
        + found.size()
        + " offers, valid: one of "
        + found.stream().limit(NAMED).map(NightOffer::id).collect(Collectors.joining(", "))
        + (found.size() > NAMED ? ", …" : "");
  }

  private List<String> groups() {
    return plan.coverage().stream().map(GroupCoverage::group).toList();
  }

  private static boolean isBeginning(String part, String id) {
    return part.length() >= LEAST_PREFIX && id.startsWith(part);
  }

  private IntervalExplanation interval(String group, String time) {
    if (!groups().contains(group)) {
      throw new StepFailure(ExitCode.USAGE, unknownGroup(group));
    }
    return ExplainInterval.of(plan, problem, group, index(time));
  }

  /** Names a queue's group where a queue was meant, else the group that is written most alike. */
  private String unknownGroup(String group) {
    List<String> named = groups().stream().limit(NAMED).map(Printable::text).toList();
    String all = String.join(", ", named) + (groups().size() > NAMED ? ", …" : "");
    String nearest =
        problem.accessByGroup().values().stream()
            .filter(access -> access.queues().contains(group))
            .map(GroupAccess::group)
            .filter(groups()::contains)
            .findFirst()
            .or(() -> NearestName.of(group, groups()))
            .orElse("");
    return "there is no staffing group "
        + Printable.value(group)
        + " in the run, valid: "
        + all
        + ". Maybe "
        + Printable.text(nearest);
  }

  private int index(String time) {
    ZoneId zone = run.configuration().get(ConfigurationKeys.TIMEZONE);
    IntervalGrid grid = plan.grid();
    try {
      Instant instant = WrittenTime.parse(time).instantIn(zone);
      long index = grid.intervalsUntil(instant);
      if (index >= 0 && index < grid.size()) {
        return (int) index;
      }
    } catch (DateTimeException | IllegalArgumentException notATime) {
      throw new StepFailure(
          ExitCode.USAGE, "the time is " + Printable.value(time) + ", valid: " + WrittenTime.VALID);
    }
    throw new StepFailure(
        ExitCode.USAGE,
        Printable.text(time)
            + " is outside the plan, valid: "
            + grid.start()
            + " to before "
            + grid.end());
  }
}
