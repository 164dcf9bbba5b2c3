package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The steps of a night, each done once: what a night that was cut off has finished is taken over as
 * far as nothing has changed since, and what is done now is kept in case this one is cut off too.
 */
final class FinishedSteps {
  private final Optional<WorkFolder> folder;
  private final boolean isResumed;
  private final StepBasis.Collector basis;
  private final Progress progress;
  private final List<String> reused = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();
  private boolean takesOver;
  private boolean keeps;

  private FinishedSteps(
      Optional<WorkFolder> folder,
      boolean isResumed,
      StepBasis.Collector basis,
      Progress progress) {
    this.folder = folder;
    this.isResumed = isResumed;
    this.basis = basis;
    this.progress = progress;
    this.takesOver = isResumed;
    this.keeps = folder.isPresent();
  }

  /** Nothing is taken over, and nothing kept. */
  static FinishedSteps none() {
    StepBasis.Collector nothing = new StepBasis.Collector("", "", Map.of(), Map.of());
    return new FinishedSteps(Optional.empty(), false, nothing, Progress.NONE);
  }

  /** A night that begins. */
  static FinishedSteps begun(WorkFolder folder, StepBasis.Collector basis) {
    return new FinishedSteps(Optional.of(folder), false, basis, Progress.NONE);
  }

  /** A night that goes on where another was cut off. */
  static FinishedSteps resumed(WorkFolder folder, StepBasis.Collector basis, Progress progress) {
    return new FinishedSteps(Optional.of(folder), true, basis, progress);
  }

  /** Says what offers and answers are known, before the first step that depends on them. */
  void ledger(String state) {
    basis.ledger(state);
  }

  /** Lines about files that were set aside, by this process and by the one that was cut off. */
  List<String> rejected(List<String> now) {
    List<String> all = new ArrayList<>(isResumed ? folder.orElseThrow().rejected() : List.of());
    all.addAll(now);
    if (keeps && !now.isEmpty()) {
      try {
        folder.orElseThrow().rejected(all);
      } catch (IOException unwritable) {
        keeps = false;
      }
    }
    return all;
  }

  /** The result of a step: taken over, or worked out now. */
  <T> T of(NightStep step, Class<T> type, Supplier<T> work) {
    StepBasis now = basis.of(step);
    Optional<T> known = takesOver ? takeOver(step, type, now) : Optional.empty();
    if (known.isPresent()) {
      reused.add(step.text());
      progress.begin(step.text(), 0);
      progress.end("was finished before the night was cut off");
      return known.get();
    }
    takesOver = false;
    T result = work.get();
    keep(step, now, result);
    return result;
  }

  private <T> Optional<T> takeOver(NightStep step, Class<T> type, StepBasis now) {
    WorkFolder from = folder.orElseThrow();
    try {
      Optional<StepBasis> then = from.findBasis(step);
      then.ifPresent(before -> changes.addAll(now.changesSince(before)));
      return then.isPresent() && changes.isEmpty()
          ? Optional.of(from.result(step, type))
          : Optional.empty();
    } catch (IOException | StepFailure unreadable) {
      changes.add("what was kept of step " + step.text() + " cannot be read");
      return Optional.empty();
    }
  }

  /** A night does not fail for what only a later one could use; a full disk fails it elsewhere. */
  private void keep(NightStep step, StepBasis now, Object result) {
    if (keeps) {
      try {
        folder.orElseThrow().keep(step, now, result);
      } catch (IOException unwritable) {
        keeps = false;
      }
    }
  }

  /** Names of the steps taken over, in order. */
  List<String> reused() {
    return List.copyOf(reused);
  }

  /** Why the first step that was done again could not be taken over; empty where it is new. */
  List<String> changes() {
    return List.copyOf(changes);
  }
}
