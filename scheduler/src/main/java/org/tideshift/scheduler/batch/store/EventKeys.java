package org.tideshift.scheduler.batch.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The number under which an event stands. Ids come in any order and length; numbers that are made
 * of them are short, and a million can be sorted before they go into the table.
 */
@FunctionalInterface
interface EventKeys {
  /** Sixty-four bits of SHA-256: two of a billion ids share one about once in forty ledgers. */
  EventKeys STANDARD = EventKeys::hash;

  /**
   * Where an event is looked for.
   *
   * @param attempt 0 first; where another event stands there, 1, and so on
   */
  long of(String eventId, int attempt);

  private static long hash(String eventId, int attempt) {
    String told = attempt == 0 ? eventId : eventId + '\n' + attempt;
    return ByteBuffer.wrap(sha256().digest(told.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
