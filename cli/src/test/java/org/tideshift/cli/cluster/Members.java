package org.tideshift.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Daemons that share firings; one that is killed is replaced by a new one. */
final class Members {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path folder;
  private final List<Kiosk> kiosks;
  private final Map<String, String> environment;
  private final List<Command> alive = new ArrayList<>();
  private final List<Command> all = new ArrayList<>();

  Members(Path folder, List<Kiosk> kiosks, Map<String, String> environment) {
    this.folder = folder;
    this.kiosks = kiosks;
    this.environment = environment;
  }

  Command add() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("schedule", "run"));
    kiosks.forEach(kiosk -> arguments.add(kiosk.root().toString()));
    Command member =
        Command.start(
            folder.resolve("member-" + (all.size() + 1) + ".log"), environment, arguments);
    alive.add(member);
    all.add(member);
    return member;
  }

  /** Kills one that has a night under way, waiting a while for one, and adds another. */
  void replaceOne(List<KioskRows> rows, Random random) throws Exception {
    Optional<Command> busy = Optional.empty();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (busy.isEmpty() && System.nanoTime() < end) {
      busy = findBusy(rows);
    }
    Command victim = busy.orElseGet(() -> alive.get(random.nextInt(alive.size())));
    alive.remove(victim);
    victim.kill();
    add();
  }

  private Optional<Command> findBusy(List<KioskRows> rows) {
    return rows.stream()
        .map(KioskRows::owner)
        .flatMap(
            owner -> alive.stream().filter(one -> owner.startsWith("process " + one.pid() + " on")))
        .findFirst();
  }

  /**
   * Whether all have said that they run. One that could not start, such as for a server that is too
   * busy to answer, is started again, as a service manager does it.
   */
  boolean allRun(String text) {
    try {
      for (Command member : alive()) {
        if (!member.isAlive()) {
          alive.remove(member);
          add();
        }
      }
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
    return alive.stream().allMatch(member -> member.said().contains(text));
  }

  List<Command> alive() {
    return List.copyOf(alive);
  }

  /** What all of them said, those that were killed too. */
  List<String> said() {
    return all.stream().flatMap(member -> member.said().lines()).toList();
  }

  void killAll() throws InterruptedException {
    for (Command member : alive) {
      member.kill();
    }
  }
}
