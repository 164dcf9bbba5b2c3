package org.tideshift.scheduler.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Goes on with a night that was cut off, from its last finished step. */
public final class ResumeNight {
  private ResumeNight() {}

  /**
   * What became of it.
   *
   * @param interrupted the name that the night's run reserved when it began
   * @param night the night, as if it had never been cut off
   * @param reused names of the steps that were taken over
   * @param changes why the step after them could not be, one line each; empty where it had not been
   *     finished
   */
  public record Result(
      String interrupted, RunNight.Result night, List<String> reused, List<String> changes) {
    /** Copies the lists. */
    public Result {
      reused = List.copyOf(reused);
      changes = List.copyOf(changes);
    }
  }

  /**
   * Resumes the latest night that was cut off, as of its own moment.
   *
   * @param runId the night, by the name of its run; empty for the latest
   * @param load gives the configuration, with some keys set as by flags
   * @param version version of Tideshift
   * @return empty where no night was cut off, or the one named is complete
   * @throws StepFailure where there is no workspace, another run holds it, there never was such a
   *     run, or for the reasons of a night
   */
  public static Optional<Result> run(
      Workspace workspace,
      Optional<String> runId,
      Function<Map<String, String>, Configuration> load,
      String version,
      Progress progress) {
    RunNight.requireWorkspace(workspace);
    List<WorkFolder> interrupted = WorkFolder.interrupted(workspace);
    Optional<WorkFolder> work =
        interrupted.stream()
            .filter(one -> runId.isEmpty() || runId.get().equals(one.begun().runId()))
            .reduce((earlier, later) -> later);
    if (work.isEmpty()) {
      // Names the runs there are where there is none of that name.
      runId.ifPresent(name -> RunFolders.find(workspace, name));
    }
    return work.map(one -> resume(workspace, one, load, version, progress));
  }

  private static Result resume(
      Workspace workspace,
      WorkFolder work,
      Function<Map<String, String>, Configuration> load,
      String version,
      Progress progress) {
    Map<String, String> flags = new LinkedHashMap<>();
    if (!work.begun().asOf().isEmpty()) {
      flags.put("as_of", work.begun().asOf());
    }
    RunNight.Options options = new RunNight.Options(work.begun().now(), version, false);
    return RunNight.resume(new NightOrder(workspace, load.apply(flags), options, progress), work);
  }
}
