package org.tideshift.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.report.IntervalExplanation;

/** The explanation of an interval as lines for people. */
final class IntervalText {
  private static final int NAMED = 8;

  private final IntervalExplanation said;
  private final StringBuilder text = new StringBuilder();

  private IntervalText(IntervalExplanation said) {
    this.said = said;
  }

  static String of(IntervalExplanation said) {
    IntervalText lines = new IntervalText(said);
    lines.addPlace();
    lines.addContacts();
    lines.addNeed();
    lines.addService();
    lines.addPeople();
    return lines.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(Printable.text(String.format(Locale.ROOT, format, values))).append('\n');
  }

  private void addPlace() {
    IntervalExplanation.Place place = said.place();
    line(
        "%s, %d minutes from %s (%s)",
        place.staffingGroup(), place.intervalMinutes(), place.localStart(), place.intervalStart());
  }

  private void addContacts() {
    line("");
    line("Contacts expected");
    for (IntervalExplanation.QueueContacts queue : said.contacts()) {
      String range =
          queue.range().entrySet().stream()
              .map(one -> String.format(Locale.ROOT, "%s %.1f", one.getKey(), one.getValue()))
              .collect(Collectors.joining(", "));
      line(
          "  %-24s %8.1f   (%s), %.0f %% of them finished by AI, AHT %.0f s",
          queue.queue(), queue.contacts(), range, 100 * queue.containedShare(), queue.ahtSeconds());
    }
  }

  private void addNeed() {
    IntervalExplanation.Need need = said.need();
    IntervalExplanation.Load load = need.load();
    line("");
    line("Agents required: %s", plain(need.agentsRequired()));
    line("  why        %s", need.driver().isEmpty() ? "nobody is needed" : need.driver());
    line("  floor      %s", plain(need.floorAgents()));
    line(
        "  load       %.2f erlangs: %.1f contacts for people, AHT %.0f s",
        load.offeredLoadErlangs(), load.contacts(), load.ahtSeconds());
    line(
        "  occupancy  %.1f %% on real-time contacts, %.2f h of deferrable work besides",
        100 * load.expectedOccupancy(), load.deferrableHours());
  }

  private static String plain(double agents) {
    return agents == Math.rint(agents)
        ? String.valueOf((long) agents)
        : String.format(Locale.ROOT, "%.2f", agents);
  }

  private void addService() {
    IntervalExplanation.Service service = said.service();
    line("");
    line("Service level");
    line("  as required            %.1f %%", 100 * service.asRequired());
    line("  one agent fewer        %.1f %%", 100 * service.oneFewer());
    line("  as expected to work    %.1f %%", 100 * service.asExpected());
    line("  one of these fewer     %.1f %%", 100 * service.oneFewerExpected());
  }

  private void addPeople() {
    IntervalExplanation.People people = said.people();
    IntervalExplanation.Coverage coverage = people.coverage();
    line("");
    line(
        "Agents offered: %d, expected to work %.2f, short %.2f, surplus %.2f",
        coverage.agentsOffered(),
        coverage.agentsExpected(),
        coverage.shortAgents(),
        coverage.surplusAgents());
    for (IntervalExplanation.Offered offer : people.offered()) {
      line(
          "  %s  %s  %s to %s, claimed and worked with probability %.2f",
          offer.offerId(), offer.agentId(), offer.start(), offer.end(), offer.claimProbability());
    }
    for (IntervalExplanation.Holder holder : people.holders()) {
      line(
          "  claimed before    %s  %s to %s, worked with probability %.2f",
          holder.agentId(), holder.start(), holder.end(), holder.showProbability());
    }
    line("");
    line("Others");
    IntervalExplanation.Others others = people.others();
    line("  %5d could be offered too: %s", others.possible().size(), names(others.possible()));
    for (Map.Entry<String, List<String>> rule : others.heldBack().entrySet()) {
      line("  %5d %s: %s", rule.getValue().size(), rule.getKey(), names(rule.getValue()));
    }
    line("  %5d not qualified", others.notQualified());
    if (!coverage.reason().isEmpty()) {
      line("  why short: %s", coverage.reason());
    }
  }

  private static String names(List<String> agents) {
    String first = agents.stream().limit(NAMED).collect(Collectors.joining(", "));
    return agents.size() > NAMED ? first + ", …" : agents.isEmpty() ? "none" : first;
  }
}
