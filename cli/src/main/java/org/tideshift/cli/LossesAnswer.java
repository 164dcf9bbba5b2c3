package org.tideshift.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tideshift.scheduler.batch.MakeLosses;
import org.tideshift.scheduler.replay.LossLadder;

/** A loss ladder for people and for scripts. */
record LossesAnswer(MakeLosses.Result result) {

  Map<String, Object> json() {
    LossLadder.Result ladder = result.ladder();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", result.passed().start().toString());
    json.put("to", result.passed().end().toString());
    json.put("claims", result.claims().name().toLowerCase(Locale.ROOT));
    json.put("known", json(ladder.known()));
    json.put("actual", json(ladder.actual()));
    json.put("forwards", ladder.forwards().stream().map(LossesAnswer::json).toList());
    json.put("backwards", ladder.backwards().stream().map(LossesAnswer::json).toList());
    return json;
  }

  private static Map<String, Object> json(LossLadder.Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("service_level", outcome.serviceLevel());
    json.put("idle_hours", outcome.idleHours());
    return json;
  }

  private static Map<String, Object> json(LossLadder.Rung rung) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cause", rung.cause().written());
    json.put("service_level_lost", rung.serviceLevelLost());
    json.put("idle_hours_added", rung.idleHoursAdded());
    return json;
  }

  String text() {
    LossLadder.Result ladder = result.ladder();
    List<String> lines = new ArrayList<>();
    lines.add(result.passed().start() + " to " + result.passed().end());
    lines.add(
        String.format(Locale.ROOT, "%-22s %21s %21s", "", "service level points", "idle hours"));
    lines.add(
        String.format(
            Locale.ROOT,
            "%-22s %10s %10s %10s %10s",
            "",
            "forwards",
            "backwards",
            "forwards",
            "backwards"));
    lines.add(outcome("everything known", ladder.known()));
    for (int rung = 0; rung < ladder.forwards().size(); rung++) {
      lines.add(line(ladder.forwards().get(rung), ladder.backwards().get(rung)));
    }
    lines.add(outcome("as it was", ladder.actual()));
    lines.add(claims());
    return String.join("\n", lines) + "\n";
  }

  private String claims() {
    return switch (result.claims()) {
      case FILE -> "who claimed and who came: from the file of shifts";
      case LEDGER -> "who claimed and who came: from the claims ledger";
      case ASSUMED ->
          "no agent's answer is known, so every offer counts as claimed and worked. Maybe import"
              + " claims, or name the shifts worked by --shifts";
    };
  }

  private static String outcome(String name, LossLadder.Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "%-22s %10.2f %10s %10.1f",
        name,
        100 * outcome.serviceLevel(),
        "",
        outcome.idleHours());
  }

  private static String line(LossLadder.Rung forwards, LossLadder.Rung backwards) {
    return String.format(
        Locale.ROOT,
        "  %-20s %+10.2f %+10.2f %+10.1f %+10.1f",
        forwards.cause().written().replace('_', ' '),
        -100 * forwards.serviceLevelLost(),
        -100 * backwards.serviceLevelLost(),
        forwards.idleHoursAdded(),
        backwards.idleHoursAdded());
  }
}
