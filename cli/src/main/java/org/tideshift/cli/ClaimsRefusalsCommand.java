package org.tideshift.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ClaimsRefusals;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.store.RefusedEvent;
import org.tideshift.scheduler.batch.workspace.ClaimsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Why events were refused. */
@Command(
    name = "refusals",
    description = "Lists what agents said that changes nothing, and why; the last recorded first.")
final class ClaimsRefusalsCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();
  @Spec private CommandSpec spec;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int most;

  @Override
  public Integer call() {
    if (most < 1) {
      throw new ParameterException(
          spec.commandLine(), "--most is " + most + ", valid: a whole number from 1");
    }
    List<RefusedEvent> refusals = ClaimsRefusals.latest(at.workspace(), at.configuration(), most);
    List<Map<String, Object>> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (RefusedEvent one : refusals) {
      rows.add(json(one));
      text.append(line(one)).append(System.lineSeparator());
    }
    at.console().result(rows, text.toString());
    return ExitCode.DONE.code();
  }

  private static Map<String, Object> json(RefusedEvent one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("event_id", one.event().eventId());
    row.put("offer_id", one.event().about().offerId());
    row.put("agent_id", one.event().about().agentId());
    row.put("event", ClaimsCsv.word(one.event().kind()));
    row.put("at", one.event().at().toString());
    row.put("refusal", one.refusal());
    row.put("reason", one.why());
    return row;
  }

  private static String line(RefusedEvent one) {
    return String.format(
        Locale.ROOT,
        "%s  %s  %s  %s  %s: %s",
        one.event().at(),
        one.event().eventId(),
        one.event().about().offerId(),
        one.event().about().agentId(),
        ClaimsCsv.word(one.event().kind()),
        one.why());
  }
}
