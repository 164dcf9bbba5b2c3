package org.tideshift.forecast.history;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.Channel;

/** What other systems call the channels; the table stands in docs/data-formats.md. */
final class MediaTypes {
  private static final Map<String, Channel> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("voice", Channel.VOICE),
              Map.entry("call", Channel.VOICE),
              Map.entry("phone", Channel.VOICE),
              Map.entry("telephony", Channel.VOICE),
              Map.entry("callback", Channel.VOICE),
              Map.entry("chat", Channel.CHAT),
              Map.entry("webchat", Channel.CHAT),
              Map.entry("web chat", Channel.CHAT),
              Map.entry("message", Channel.MESSAGE),
              Map.entry("messaging", Channel.MESSAGE),
              Map.entry("sms", Channel.MESSAGE),
              Map.entry("email", Channel.EMAIL),
              Map.entry("e-mail", Channel.EMAIL),
              Map.entry("task", Channel.TASK),
              Map.entry("workitem", Channel.TASK)));

  private MediaTypes() {}

  /** The channel of a media type in any case; empty for an unknown one. */
  static Optional<Channel> find(String mediaType) {
    return Optional.ofNullable(TABLE.get(mediaType.strip().toLowerCase(Locale.ROOT)));
  }

  /** All media types of the table, for messages. */
  static String allWritten() {
    return TABLE.keySet().stream().collect(Collectors.joining(", "));
  }
}
