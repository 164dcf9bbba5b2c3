package org.tideshift.scheduler.batch.store;

import java.util.Optional;
import org.tideshift.scheduler.marketplace.Outcome;

/**
 * An outcome as the ledger keeps it.
 *
 * @param outcome {@code accepted}, {@code waitlisted} or {@code refused}
 * @param refusal the kind of reason of a refusal
 * @param why the reason in words
 */
record Verdict(String outcome, Optional<String> refusal, Optional<String> why) {
  static final String REFUSED = "refused";
  private static final Verdict ACCEPTED = plain("accepted");
  private static final Verdict WAITLISTED = plain("waitlisted");

  private static Verdict plain(String outcome) {
    return new Verdict(outcome, Optional.empty(), Optional.empty());
  }

  static Verdict of(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return new Verdict(
          REFUSED, Optional.of(Columns.word(refused.refusal())), Optional.of(refused.reason()));
    }
    return outcome instanceof Outcome.Waitlisted ? WAITLISTED : ACCEPTED;
  }

  /** As columns have it; what is nothing but a word is held once. */
  static Verdict of(String outcome, Optional<String> refusal, Optional<String> why) {
    Verdict verdict = new Verdict(outcome, refusal, why);
    return verdict.equals(ACCEPTED) ? ACCEPTED : verdict.equals(WAITLISTED) ? WAITLISTED : verdict;
  }

  boolean isRefusal() {
    return outcome.equals(REFUSED);
  }
}
