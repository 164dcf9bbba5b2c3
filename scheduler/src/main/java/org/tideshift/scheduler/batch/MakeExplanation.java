package org.tideshift.scheduler.batch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.calendar.WrittenTime;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.report.ExplainInterval;
import org.tideshift.scheduler.report.ExplainOffer;
import org.tideshift.scheduler.report.IntervalExplanation;
import org.tideshift.scheduler.report.NightOffer;
import org.tideshift.scheduler.report.NightPlan;
import org.tideshift.scheduler.report.OfferExplanation;

/** Explains one offer or one interval of a run. */
public final class MakeExplanation {
  private static final int LEAST_PREFIX = 4;

  private final RunRecord run;
  private final NightPlan plan;
  private final OfferProblem problem;

  private MakeExplanation(RunRecord run, NightPlan plan, OfferProblem problem) {
    this.run = run;
    this.plan = plan;
    this.problem = problem;
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
    OfferProblem problem =
        MakeOffers.problem(
            plan.staffed().requirements(),
            known.demand().queues(),
            known.pool(),
            PublishedPlan.none(),
            run.configuration());
    List<String> warnings = new ArrayList<>(run.changedInputs(workspace));
    problems.warnings().stream().map(DataProblem::toString).forEach(warnings::add);
    MakeExplanation explaining = new MakeExplanation(run, plan, problem);
    int at = what.lastIndexOf('@');
    return at < 0
        ? new Result(Optional.of(explaining.offer(what)), Optional.empty(), warnings)
        : new Result(
            Optional.empty(),
            Optional.of(explaining.interval(what.substring(0, at), what.substring(at + 1))),
            warnings);
  }

  private OfferExplanation offer(String id) {
    List<NightOffer> found =
        plan.offers().stream()
            .filter(one -> one.id().equals(id) || isBeginning(id, one.id()))
            .toList();
    if (found.size() != 1) {
      throw new StepFailure(
          ExitCode.USAGE,
          (found.isEmpty() ? "there is no offer " : "there are " + found.size() + " offers ")
              + Printable.value(id)
              + " in run "
              + run.identity().runId()
              + ", valid: an offer_id of its offers.csv, or GROUP@TIME");
    }
    return ExplainOffer.of(plan, problem, found.get(0));
  }

  private static boolean isBeginning(String part, String id) {
    return part.length() >= LEAST_PREFIX && id.startsWith(part);
  }

  private IntervalExplanation interval(String group, String time) {
    List<String> groups = plan.coverage().stream().map(GroupCoverage::group).toList();
    if (!groups.contains(group)) {
      throw new StepFailure(
          ExitCode.USAGE,
          "there is no staffing group "
              + Printable.value(group)
              + " in the run, valid: "
              + String.join(", ", groups));
    }
    return ExplainInterval.of(plan, problem, group, index(time));
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
        time + " is outside the plan, valid: " + grid.start() + " to before " + grid.end());
  }
}
