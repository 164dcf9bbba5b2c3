package org.tideshift.scheduler.staffing;

import java.util.Optional;

/**
 * Agents on contacts that one interval's real-time contacts need, and what for.
 *
 * @param forLoad agents who would be busy all the time
 * @param forNoise more of them, because contacts come at random
 * @param forDoubt more of them (or fewer), because the rate itself is in doubt
 * @param binding the target that decides; empty where the load does
 * @param outlook what to expect of any other number of agents
 */
record RealTimeNeed(
    int forLoad, int forNoise, int forDoubt, Optional<Target> binding, ServiceOutlook outlook) {

  int agents() {
    return forLoad + forNoise + forDoubt;
  }

  /** Such as {@code service level: 10 load + 3 noise + 1 doubt}. */
  String reason() {
    StringBuilder text = new StringBuilder(binding.map(Target::label).orElse("load"));
    text.append(": ").append(forLoad).append(" load");
    appendPart(text, forNoise, " noise");
    appendPart(text, forDoubt, " doubt");
    return text.toString();
  }

  private static void appendPart(StringBuilder text, int agents, String what) {
    if (agents != 0) {
      text.append(agents > 0 ? " + " : " - ").append(Math.abs(agents)).append(what);
    }
  }

  /** Finds needs of one group, interval after interval; each begins at the one before. */
  static final class Finder {

    private static final double NO_DOUBT = 1e-4;

    private final StaffingRisk risk;
    private double safetyAtMean = 1;
    private double safety = 1;

    Finder(StaffingRisk risk) {
      this.risk = risk;
    }

    RealTimeNeed find(PooledContacts contacts, StaffingTargets targets) {
      double within = targets.answerWithinSeconds();
      ServiceOutlook certain = ServiceOutlook.certain(contacts, within);
      MinimalAgents atMean = search(certain, targets, contacts, safetyAtMean);
      safetyAtMean = safetyOf(atMean, contacts);
      if (risk instanceof StaffingRisk.Mean || contacts.doubt() < NO_DOUBT) {
        return need(contacts, atMean, atMean, certain);
      }
      UncertainRate uncertain = new UncertainRate(contacts, within);
      ServiceOutlook criterion = criterion(contacts, within, uncertain);
      MinimalAgents chosen = search(criterion, targets, contacts, safety);
      safety = safetyOf(chosen, contacts);
      return need(contacts, atMean, chosen, uncertain);
    }

    private ServiceOutlook criterion(
        PooledContacts contacts, double within, UncertainRate uncertain) {
      if (risk instanceof StaffingRisk.Percentile percentile) {
        double z = RateDoubt.normalQuantile(percentile.level());
        double factor = UncertainRate.factor(contacts.doubt(), z);
        return ServiceOutlook.certain(contacts.scaledBy(factor), within);
      }
      return uncertain;
    }

    private static RealTimeNeed need(
        PooledContacts contacts,
        MinimalAgents atMean,
        MinimalAgents chosen,
        ServiceOutlook outlook) {
      int forLoad = Math.min(atMean.agents(), (int) Math.ceil(contacts.loadInAgents() - 1e-9));
      return new RealTimeNeed(
          forLoad,
          atMean.agents() - forLoad,
          chosen.agents() - atMean.agents(),
          chosen.binding(),
          outlook);
    }

    private static MinimalAgents search(
        ServiceOutlook outlook, StaffingTargets targets, PooledContacts contacts, double safety) {
      double load = contacts.loadInAgents();
      return MinimalAgents.find(
          outlook, targets, (int) Math.round(load + safety * Math.sqrt(load)));
    }

    private static double safetyOf(MinimalAgents found, PooledContacts contacts) {
      double load = contacts.loadInAgents();
      return (found.agents() - load) / Math.sqrt(load);
    }
  }
}
