package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Launches of many seeds: whether what holds on one made-up site holds on others. */
final class LaunchSeeds {
  private LaunchSeeds() {}

  /** Makes up the sites of the seeds 1 to {@code count} below a folder and scores them. */
  static void run(int count, Path folder) throws IOException {
    List<Map<String, LaunchScores>> all = new ArrayList<>();
    for (long seed = 1; seed <= count; seed++) {
      System.out.println("seed " + seed);
      all.add(LaunchBench.run(LaunchSeed.write(seed, folder)));
    }
    for (String scenario : all.get(0).keySet()) {
      List<LaunchScores> scores = all.stream().map(seed -> seed.get(scenario)).toList();
      print(scenario, "in the launch", scores, LaunchScores::launch);
      print(scenario, "outside", scores, LaunchScores::outside);
      print(scenario, "contained", scores, LaunchScores::contained);
      print(scenario, "worst queue's aht", scores, LaunchScores::worstHandleTime);
    }
  }

  private static void print(
      String scenario,
      String what,
      List<LaunchScores> scores,
      ToDoubleFunction<LaunchScores> value) {
    StringBuilder line = new StringBuilder();
    scores.forEach(
        seed -> line.append(String.format(Locale.ROOT, " %.4f", value.applyAsDouble(seed))));
    double mean = scores.stream().mapToDouble(value).average().orElse(Double.NaN);
    System.out.printf(Locale.ROOT, "%-7s %-18s mean %.4f |%s%n", scenario, what, mean, line);
  }
}
