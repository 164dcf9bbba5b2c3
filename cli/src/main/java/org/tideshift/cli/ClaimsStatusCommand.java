package org.tideshift.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ClaimsStatus;
import org.tideshift.scheduler.batch.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How the marketplace stands. */
@Command(
    name = "status",
    description = {
      "Shows what became of the offers: claimed, released, worked, refused; seats filled by hour of"
          + " the week; hours that agents want, were offered and got, and how evenly these went;"
          + " and whether the claim probabilities of past offers could be trusted.",
      ""
    })
final class ClaimsStatusCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();

  @Override
  public Integer call() {
    Map<String, Object> figures =
        ClaimsStatus.of(at.workspace(), at.configuration(), Instant.now());
    StringBuilder text = new StringBuilder();
    figures.forEach((name, figure) -> append(text, name, figure));
    at.console().result(figures, text.toString());
    return ExitCode.DONE.code();
  }

  private static void append(StringBuilder text, String name, Object figure) {
    if (figure instanceof List<?> rows) {
      text.append(System.lineSeparator()).append(name).append(System.lineSeparator());
      rows.forEach(row -> appendRow(text, (Map<?, ?>) row));
    } else if (figure instanceof Map<?, ?> figures) {
      text.append(System.lineSeparator()).append(name).append(System.lineSeparator());
      figures.forEach((own, value) -> appendOwn(text, String.valueOf(own), value));
    } else {
      text.append(String.format(Locale.ROOT, "%-12s %s%n", name, figure));
    }
  }

  private static void appendOwn(StringBuilder text, String name, Object figure) {
    if (figure instanceof List<?> rows) {
      rows.forEach(row -> appendRow(text, (Map<?, ?>) row));
    } else {
      text.append(String.format(Locale.ROOT, "  %-22s %s%n", name, figure));
    }
  }

  private static void appendRow(StringBuilder text, Map<?, ?> row) {
    row.forEach((name, cell) -> text.append(String.format(Locale.ROOT, "  %s %-9s", name, cell)));
    text.append(System.lineSeparator());
  }
}
