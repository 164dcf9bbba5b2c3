package org.tideshift.forecast.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTextTest {
  private static final String TEXT = "queue\n\uD83D\uDE00\uD83C\uDFA7 joy\nab\uD83D\uDE00\n";

  /** With room for one character, an emoji used to be waited for without end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 64})
  void readsEveryCharacterHoweverFewAreAskedFor(int room) {
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(TEXT, room)))
        .isEqualTo(TEXT);
  }

  /** Characters of two, three and four bytes that lie across the ends of what is read at once. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00E9", "\u2028", "\uD83D\uDE00"})
  void readsCharactersAcrossTheEndOfTheBuffer(String letter) {
    for (int shift = 0; shift < 4; shift++) {
      String text = "a".repeat(shift) + (letter.repeat(40) + "\n").repeat(2000);
      assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text, 4096)))
          .isEqualTo(text);
    }
  }

  private static String read(String text, int room) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] some = new char[room];
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Reader reader = new CheckedText(new ByteArrayInputStream(bytes), ',')) {
      for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
        all.append(some, 0, count);
      }
    }
    return all.toString();
  }
}
