package org.tideshift.cli;

import java.util.Locale;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.report.OfferExplanation;

/** The explanation of an offer as lines for people. */
final class OfferText {
  private final StringBuilder text = new StringBuilder();

  private OfferText() {}

  static String of(OfferExplanation said) {
    OfferText lines = new OfferText();
    lines.addHead(said);
    lines.addIntervals(said);
    lines.addWithout(said.withoutIt());
    return lines.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(Printable.text(String.format(Locale.ROOT, format, values))).append('\n');
  }

  private void addHead(OfferExplanation said) {
    OfferExplanation.Shift offer = said.offer();
    line(
        "Offer %s: %s for %s, %s to %s",
        offer.offerId(),
        offer.agentId(),
        offer.staffingGroup(),
        offer.localStart(),
        offer.localEnd());
    line("  pay     %s: %s", said.price().pay(), said.price().rule());
    addBonus(said.price().bonus());
    addOpening(said.price().opening());
    line(
        "  agent   %s; claims and works it with probability %.2f",
        said.agent().preferredGroup() ? "prefers this group" : "has no preference for this group",
        said.agent().claimProbability());
    line("  others  %d more agents could serve all of it", said.agent().others());
  }

  private void addBonus(OfferExplanation.Bonus bonus) {
    line(
        "  bonus   %.2f: %s (risk to be short %.2f, urgency %.2f, the night's budget %.2f)",
        bonus.amount(), bonus.rule(), bonus.riskUnfilled(), bonus.urgency(), bonus.nightBudget());
  }

  private void addOpening(OfferExplanation.Opening opening) {
    if (opening.wave() == 0) {
      line("  wave    unknown: %s", opening.rule());
      return;
    }
    line(
        "  wave    %d, open from %s to %s: %s",
        opening.wave(), opening.localOpensAt(), opening.localClosesAt(), opening.rule());
  }

  private void addIntervals(OfferExplanation said) {
    line("");
    line(
        "%-25s  %8s  %8s  %13s  %10s",
        "interval", "required", "expected", "service level", "without it");
    for (OfferExplanation.Interval interval : said.intervals()) {
      line(
          "%-25s  %8.1f  %8.2f  %11.1f %%  %8.1f %%",
          interval.localStart(),
          interval.agentsRequired(),
          interval.agentsExpected(),
          100 * interval.serviceLevel(),
          100 * interval.serviceLevelWithout());
    }
  }

  private void addWithout(OfferExplanation.Without without) {
    line("");
    line(
        "Without it %d intervals would be short, %.1f agent-hours more in sum; the service level"
            + " over the shift's contacts would be %.1f %% instead of %.1f %%.",
        without.intervalsShort(),
        without.agentHoursShort(),
        100 * without.serviceLevelWithout(),
        100 * without.serviceLevel());
  }
}
