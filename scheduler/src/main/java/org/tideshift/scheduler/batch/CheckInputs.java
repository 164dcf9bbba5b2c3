package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.util.List;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Reads input only to say what is wrong with it. */
public final class CheckInputs {
  private CheckInputs() {}

  /**
   * Checks every input file of a workspace.
   *
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static void ofWorkspace(
      Workspace workspace, Configuration configuration, DataProblems problems) {
    RunNight.requireWorkspace(workspace);
    NightInputs.read(workspace, configuration, problems);
  }

  /** Checks history files alone, each in its own interval length. */
  public static void ofHistory(
      List<Path> files, Configuration configuration, DataProblems problems) {
    ReadDemand.history(files, List.of(), configuration, problems);
  }
}
