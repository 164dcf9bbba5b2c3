package org.tideshift.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tideshift.scheduler.staffing.ContactStream;
import org.tideshift.scheduler.staffing.ErlangCase;
import org.tideshift.scheduler.staffing.ErlangResult;
import org.tideshift.scheduler.staffing.Performance;
import org.tideshift.scheduler.staffing.ServiceLevelDefinition;

/** What the calculator says of one case, under the names that files use. */
record ErlangAnswer(ErlangCase question, ErlangResult result, ServiceLevelDefinition definition) {

  /** The result columns; an unstable case has the figures that the contract gives it. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    if (result instanceof ErlangResult.Stable stable) {
      Performance performance = stable.performance();
      figures.put("status", "ok");
      figures.put("p_block", performance.blocked());
      figures.put("p_wait", performance.waits().probability());
      figures.put("service_level", definition.of(performance.serviceLevels()));
      figures.put("asa_s", performance.waits().asaSeconds());
      figures.put("occupancy", performance.occupancy());
      figures.put("abandonment", performance.abandoned());
    } else {
      figures.put("status", "unstable");
      figures.put("p_block", 0.0);
      figures.put("p_wait", 1.0);
      figures.put("service_level", 0.0);
      figures.put("asa_s", Double.POSITIVE_INFINITY);
      figures.put("occupancy", 1.0);
      figures.put("abandonment", 0.0);
    }
    figures.put("service_level_definition", definition.written());
    return figures;
  }

  /**
   * The case and its figures; an endless wait is the text {@code inf}, which JSON has no number
   * for.
   */
  Map<String, Object> json() {
    ContactStream stream = question.stream();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", question.model().name());
    all.put("contacts_per_hour", stream.contactsPerHour());
    all.put("aht_s", stream.ahtSeconds());
    all.put("agents", question.agents());
    all.put("patience_s", finite(stream.patienceSeconds()));
    all.put("target_s", question.answerWithinSeconds());
    all.put("offered_load_erlangs", stream.offeredLoadErlangs());
    figures().forEach((name, value) -> all.put(name, finite(value)));
    return all;
  }

  private static Object finite(Object value) {
    return value.equals(Double.POSITIVE_INFINITY) ? "inf" : value;
  }

  /** The same for people. */
  String text() {
    StringBuilder text = new StringBuilder();
    json().forEach((name, value) -> text.append(line(name, value)));
    return text.toString();
  }

  private static String line(String name, Object value) {
    String shown =
        value instanceof Double number
            ? String.format(Locale.ROOT, "%.6g", number)
            : value.toString();
    return String.format(Locale.ROOT, "%-26s%s%n", name, shown);
  }
}
