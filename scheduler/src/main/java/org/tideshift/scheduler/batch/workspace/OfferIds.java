package org.tideshift.scheduler.batch.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.tideshift.scheduler.offers.ShiftOffer;

/** Names for offers and seats that depend on nothing but what they are. */
final class OfferIds {
  private static final int OFFER_LENGTH = 16;
  private static final int SEAT_LENGTH = 12;

  private final Map<String, Integer> seatsBySpan = new HashMap<>();
  private final Set<String> taken;

  /** Takes the seats that somebody holds already; no offer gets one of them. */
  OfferIds(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  /**
   * Hash of group, agent, start, end and the number of releases, so an unchanged offer keeps it.
   */
  static String offerId(ShiftOffer offer, int releases) {
    return hash(place(offer) + "\n" + offer.agentId() + "\n" + releases, OFFER_LENGTH);
  }

  /** The next seat of the offer's group and span. */
  String nextSeatId(ShiftOffer offer) {
    String seat;
    do {
      int number = seatsBySpan.merge(place(offer), 1, Integer::sum);
      seat = hash(place(offer) + "\n" + number, SEAT_LENGTH);
    } while (taken.contains(seat));
    return seat;
  }

  private static String place(ShiftOffer offer) {
    return offer.group() + "\n" + offer.span().start() + "\n" + offer.span().end();
  }

  private static String hash(String text, int length) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, length);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
