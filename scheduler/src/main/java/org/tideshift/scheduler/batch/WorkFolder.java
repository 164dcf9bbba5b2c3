package org.tideshift.scheduler.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * A hidden folder beside the runs, in which a night keeps the results of its finished steps until
 * it is published. Where the night is cut off it stays, and another process goes on from it.
 *
 * @param folder the folder
 * @param begun what the night was told when it began
 */
record WorkFolder(Path folder, Begun begun) {
  private static final String WORK = ".work";
  private static final String NIGHT = "night.json";
  private static final String REJECTED = "rejected";

  /**
   * How a night began.
   *
   * @param runId the name that it reserved
   * @param now the clock then
   * @param asOf the moment that it was told to take for now; blank for the clock
   */
  record Begun(String runId, Instant now, String asOf) {}

  /**
   * Begins a night: makes its folder, and removes those of nights that were cut off before.
   *
   * @param fence the holder's, as for {@link RunFolder#begin}
   */
  static WorkFolder begin(Workspace workspace, Instant now, String asOf, long fence) {
    try {
      Files.createDirectories(workspace.runs());
      clear(workspace, fence);
      String runId = RunFolder.freeRunId(workspace.runs(), now);
      Path folder = workspace.runs().resolve(FenceMark.name(runId, fence, WORK));
      WorkFolder work = new WorkFolder(folder, new Begun(runId, now, asOf));
      Files.createDirectory(folder);
      work.writeNight(List.of());
      return work;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write below " + workspace.runs(), unwritable);
    }
  }

  private void writeNight(List<String> rejected) throws IOException {
    Map<String, Object> night = new LinkedHashMap<>();
    night.put("run_id", begun.runId());
    night.put("now", begun.now().toString());
    night.put("as_of", begun.asOf());
    night.put(REJECTED, rejected);
    writeWhole(NIGHT, JsonText.bytes(night));
  }

  /**
   * The nights that were cut off, the latest last. One that published since, or that another run
   * has overtaken, was not.
   */
  static List<WorkFolder> interrupted(Workspace workspace) {
    Optional<String> published = RunFolders.published(workspace).map(RunFolders::name);
    return folders(workspace).stream()
        .flatMap(folder -> read(folder).stream())
        .filter(
            work ->
                published.isEmpty()
                    || RunFolders.BY_TIME.compare(published.get(), work.begun.runId()) < 0)
        .sorted(Comparator.comparing(work -> work.begun.runId(), RunFolders.BY_TIME))
        .toList();
  }

  private static List<Path> folders(Workspace workspace) {
    if (!Files.isDirectory(workspace.runs())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(workspace.runs())) {
      return entries
          .filter(entry -> RunFolders.name(entry).startsWith("."))
          .filter(entry -> RunFolders.name(entry).endsWith(WORK))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + workspace.runs(), unreadable);
    }
  }

  /** Empty where the night did not even begin, or another version wrote it. */
  private static Optional<WorkFolder> read(Path folder) {
    try {
      JsonNode night = JsonText.read(folder.resolve(NIGHT));
      return Optional.of(
          new WorkFolder(
              folder,
              new Begun(
                  night.path("run_id").asText(),
                  Instant.parse(night.path("now").asText()),
                  night.path("as_of").asText())));
    } catch (StepFailure | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Removes what nights that were cut off have left, the holder's own too.
   *
   * @param fence those of later holders stay; 0 where there is one holder at a time
   */
  static void clear(Workspace workspace, long fence) {
    for (Path folder : folders(workspace)) {
      if (fence == 0 || FenceMark.of(folder) <= fence) {
        new WorkFolder(folder, new Begun("", Instant.EPOCH, "")).discard();
      }
    }
  }

  /**
   * Makes it the holder's, so that those who had the workspace before leave it alone.
   *
   * @throws StepFailure LOCKED where another run has dealt with it meanwhile
   */
  WorkFolder takenBy(long fence) {
    Path mine = folder.resolveSibling(FenceMark.name(begun.runId(), fence, WORK));
    try {
      if (!mine.equals(folder)) {
        Files.move(folder, mine, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (NoSuchFileException gone) {
      throw gone();
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write below " + folder.getParent(), unwritable);
    }
    if (!Files.isDirectory(mine)) {
      throw gone();
    }
    return new WorkFolder(mine, begun);
  }

  private StepFailure gone() {
    return new StepFailure(
        ExitCode.LOCKED, begun.runId() + " was finished or given up by another run");
  }

  /** Removes the folder. */
  void discard() {
    try {
      if (Files.isDirectory(folder)) {
        RunFolder.delete(folder);
      }
    } catch (IOException stillThere) {
      throw new UncheckedIOException("cannot remove " + folder, stillThere);
    }
  }

  /** Files of the inbox that the night set aside, and why; the inbox no longer tells. */
  List<String> rejected() {
    List<String> lines = new ArrayList<>();
    JsonText.read(folder.resolve(NIGHT)).path(REJECTED).forEach(line -> lines.add(line.asText()));
    return lines;
  }

  void rejected(List<String> lines) throws IOException {
    writeNight(lines);
  }

  /** What a finished step started from; empty where it is not finished. */
  Optional<StepBasis> findBasis(NightStep step) {
    Path file = folder.resolve(step.text() + ".json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, String> parts = new TreeMap<>();
    JsonText.read(file)
        .path("basis")
        .properties()
        .forEach(part -> parts.put(part.getKey(), part.getValue().asText()));
    return Optional.of(new StepBasis(parts));
  }

  /**
   * The result of a finished step.
   *
   * @throws IOException where it is not whole, or another version wrote it
   */
  <T> T result(NightStep step, Class<T> type) throws IOException {
    Path file = folder.resolve(step.text() + ".bin");
    String known = JsonText.read(folder.resolve(step.text() + ".json"), "sha256");
    if (!FileDigest.sha256(file).equals(known)) {
      throw new IOException(file + " is not whole");
    }
    return StepResult.read(Files.readAllBytes(file), type);
  }

  /** Keeps the result of a step; it counts as finished when its hash is on disk beside it. */
  void keep(NightStep step, StepBasis basis, Object result) throws IOException {
    byte[] bytes = StepResult.write(result);
    Files.deleteIfExists(folder.resolve(step.text() + ".json"));
    writeWhole(step.text() + ".bin", bytes);
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("step", step.text());
    record.put("sha256", FileDigest.sha256(bytes));
    record.put("basis", new TreeMap<>(basis.parts()));
    writeWhole(step.text() + ".json", JsonText.bytes(record));
  }

  private void writeWhole(String name, byte[] bytes) throws IOException {
    Path part = folder.resolve(name + ".part");
    try {
      Files.write(part, bytes);
      RunFolder.force(part);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      Files.deleteIfExists(part);
      throw unwritable;
    }
  }
}
