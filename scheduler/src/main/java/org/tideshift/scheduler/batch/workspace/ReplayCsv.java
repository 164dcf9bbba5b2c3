package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.replay.Estimate;
import org.tideshift.scheduler.replay.Figure;
import org.tideshift.scheduler.replay.ReplayResult;
import org.tideshift.scheduler.replay.ScopeResult;

/** Writes what a replay says: one row for all, each group and each queue. */
public final class ReplayCsv {
  private static final String ERROR = "_se";
  private static final int DECIMALS = 6;

  private ReplayCsv() {}

  /** Writes each figure with its standard error over the runs, blank where it has no meaning. */
  public static void write(Path file, boolean forExcel, ReplayResult result) {
    List<String> header = new ArrayList<>(List.of("scope", "name", "runs"));
    for (Figure figure : Figure.values()) {
      header.add(figure.written());
      header.add(figure.written() + ERROR);
    }
    CsvOutput.write(
        file,
        forExcel,
        header,
        out -> result.scopes().forEach(scope -> write(out, scope, result.runs())));
  }

  private static void write(CsvOutput out, ScopeResult scope, int runs) {
    out.text(written(scope)).text(scope.name()).whole(runs);
    for (Figure figure : Figure.values()) {
      Optional<Estimate> estimate = scope.find(figure);
      OptionalDouble mean =
          estimate.isPresent() ? OptionalDouble.of(estimate.get().mean()) : OptionalDouble.empty();
      out.decimal(mean, DECIMALS);
      out.decimal(estimate.map(Estimate::standardError).orElse(OptionalDouble.empty()), DECIMALS);
    }
    out.endRow();
  }

  private static String written(ScopeResult scope) {
    return scope.scope().name().toLowerCase(Locale.ROOT);
  }

  /** The same as lists and maps, for JSON. */
  public static Map<String, Object> json(ReplayResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("runs", result.runs());
    document.put("scopes", result.scopes().stream().map(ReplayCsv::json).toList());
    return document;
  }

  private static Map<String, Object> json(ScopeResult scope) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("scope", written(scope));
    entry.put("name", scope.name());
    scope
        .figures()
        .forEach(
            (figure, estimate) -> {
              entry.put(figure.written(), estimate.mean());
              estimate
                  .standardError()
                  .ifPresent(error -> entry.put(figure.written() + ERROR, error));
            });
    return entry;
  }
}
