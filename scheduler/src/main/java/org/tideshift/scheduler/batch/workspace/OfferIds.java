package org.tideshift.scheduler.batch.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tideshift.scheduler.offers.ShiftOffer;

/** Names for offers and seats that depend on nothing but what they are. */
public final class OfferIds {
  private static final int OFFER_LENGTH = 16;
  private static final int SEAT_LENGTH = 12;

  private OfferIds() {}

  /**
   * Hash of group, agent, start, end and a counter, so that an unchanged offer keeps it.
   *
   * @param ended how many offers of this shift to this agent have ended before
   */
  public static String offerId(ShiftOffer offer, int ended) {
    return hash(place(offer) + "\n" + offer.agentId() + "\n" + ended, OFFER_LENGTH);
  }

  /**
   * Hash of group, start, end and a number.
   *
   * @param number tells seats of one group and span apart, from 1
   */
  public static String seatId(ShiftOffer offer, int number) {
    return hash(place(offer) + "\n" + number, SEAT_LENGTH);
  }

  private static String place(ShiftOffer offer) {
    return offer.group() + "\n" + offer.span().start() + "\n" + offer.span().end();
  }

  private static String hash(String text, int length) {
    return HexFormat.of().formatHex(sha256(text)).substring(0, length);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
