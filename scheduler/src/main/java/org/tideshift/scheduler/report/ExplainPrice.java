package org.tideshift.scheduler.report;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.marketplace.SetBonuses;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.report.OfferExplanation.Bonus;
import org.tideshift.scheduler.report.OfferExplanation.Opening;
import org.tideshift.scheduler.report.OfferExplanation.Price;

/** Explains what an offer costs, and when and why then it can be claimed. */
final class ExplainPrice {
  private static final double CENT = 0.005;
  private static final String BONUS_RULE = "bonus: ";
  private static final String BEFORE =
      "an earlier night published the offer, and what it said stands";

  private final NightOffer offer;
  private final PriceSetting setting;

  ExplainPrice(NightOffer offer, PriceSetting setting) {
    this.offer = offer;
    this.setting = setting;
  }

  /**
   * What it costs.
   *
   * @param offers all offers of the plan: with them a seat is more or less likely to be missed
   */
  Price price(OfferProblem problem, List<ShiftOffer> offers) {
    Opening opening = opening(problem.rules().week().zone());
    OptionalDouble rate = offer.pay().hourlyRate();
    double risk = new PlanChances(problem, offers).unfilledRisk(offer.offer());
    Duration ahead = Duration.between(setting.asOf(), offer.offer().span().start());
    double urgency = SetBonuses.urgency(ahead);
    double amount = offer.pay().bonus().orElse(0);
    Bonus bonus =
        new Bonus(amount, risk, urgency, setting.bonusBudget(), bonusRule(amount, risk * urgency));
    if (rate.isEmpty()) {
      return new Price("the agent has no hourly_rate, so no pay is written", "", bonus, opening);
    }
    String base =
        "the agent's hourly_rate "
            + money(rate)
            + " for "
            + Numbers.decimal(offer.hours(), 1)
            + " h";
    String rule =
        amount > 0
            ? base + ", and a bonus of " + money(offer.pay().bonus())
            : base + ", without a bonus";
    return new Price(rule, money(offer.pay().total()), bonus, opening);
  }

  private static String money(OptionalDouble amount) {
    return amount.isPresent() ? Numbers.decimal(amount.getAsDouble(), 2) : "";
  }

  private String bonusRule(double amount, double need) {
    String reason = offer.offer().reason();
    int at = reason.lastIndexOf(BONUS_RULE);
    if (amount > 0 && at >= 0) {
      return reason.substring(at + BONUS_RULE.length());
    } else if (setting.offeredBefore().contains(offer.id())) {
      return BEFORE;
    } else if (offer.pay().hourlyRate().isEmpty()) {
      return "half of base pay x risk x urgency, and without hourly_rate there is no base pay";
    } else if (setting.bonusBudget() < CENT) {
      return "offers.bonus_budget is 0, so that nobody gets one";
    }
    double wanted = offer.pay().hourlyRate().getAsDouble() * offer.hours() * need / 2;
    return wanted < 0.5 - CENT
        ? "half of base pay x risk x urgency is below 0.50, which moves nobody"
        : "seats with more risk x urgency spent offers.bonus_budget";
  }

  private Opening opening(ZoneId zone) {
    return offer
        .window()
        .map(window -> opening(window, zone))
        .orElse(new Opening(0, "", "", "the run does not say when it can be claimed"));
  }

  private Opening opening(ClaimWindow window, ZoneId zone) {
    return new Opening(
        window.wave(),
        ExplainInterval.local(window.opensAt(), zone),
        ExplainInterval.local(window.closesAt(), zone),
        setting.offeredBefore().contains(offer.id()) ? BEFORE : rule(window));
  }

  private static String rule(ClaimWindow window) {
    String who =
        window.wave() == 1
            ? "agents who had least of the hours they want come first, or nobody waits for hours"
            : "agents who had less of the hours they want come before";
    return who
        + "; waves open two hours apart, offers close after two days or when they would have to be"
        + " confirmed, both sooner for a shift that is near";
  }
}
