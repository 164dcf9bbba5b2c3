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

  /**
   * Makes up the sites of some seeds below a folder and scores them.
   *
   * @param seeds the first and the last, as in {@code 13-36}; {@code 12} is 1-12
   */
  static void run(String seeds, Path folder) throws IOException {
    String[] ends = seeds.split("-", 2);
    long first = ends.length == 2 ? Long.parseLong(ends[0]) : 1;
    long last = Long.parseLong(ends[ends.length - 1]);
    List<Map<String, LaunchScores>> all = new ArrayList<>();
    for (long seed = first; seed <= last; seed++) {
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
