package org.tideshift.forecast.demand;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How contacts of a queue arrive, and so how they may wait and be handled. */
public enum Channel {
  /** A call: waits seconds, one at a time. */
  VOICE,
  /** A live chat: waits seconds to minutes, an agent may hold several. */
  CHAT,
  /** An asynchronous message thread: like chat with more patience. */
  MESSAGE,
  /** Deferrable written work with a deadline. */
  EMAIL,
  /** Deferrable work that is not a conversation, such as AI prompt evaluation. */
  TASK;

  /** Whether contacts may wait until a deadline instead of for an answer within seconds. */
  public boolean isDeferrable() {
    return this == EMAIL || this == TASK;
  }

  /** Whether one agent may hold several contacts at once. */
  public boolean isConcurrent() {
    return this == CHAT || this == MESSAGE;
  }

  /** The name as files write it, such as {@code voice}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel that files write as {@code text}, in any case; empty when there is none. */
  public static Optional<Channel> find(String text) {
    return Arrays.stream(values())
        .filter(channel -> channel.written().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All written names, for messages. */
  public static String allWritten() {
    return Arrays.stream(values()).map(Channel::written).collect(Collectors.joining(", "));
  }
}
