package org.tideshift.forecast.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Looks through a file once, in bounded memory, for what would make its text unreadable: another
 * encoding, binary content, an endless line, a quote that is never closed.
 */
final class TextCheck {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_RECORD = 1 << 20;
  private static final int WHOLE_LINE = -1;

  private final char separator;
  private long line = 1;
  private int field;
  private int recordLength;
  private long quoteLine;
  private int quoteField;
  private boolean inQuotes;
  private boolean mayBeEscapedQuote;
  private boolean atFieldStart = true;
  private boolean afterCarriageReturn;

  private TextCheck(char separator) {
    this.separator = separator;
  }

  /**
   * Checks text from its first byte to its end.
   *
   * @throws UnreadableTextException at the first place that cannot be read
   */
  static void check(InputStream bytes, char separator) throws IOException {
    new TextCheck(separator).run(bytes);
  }

  private void run(InputStream input) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] array = new byte[BUFFER];
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    int length = input.readNBytes(array, 0, BUFFER);
    checkSignature(array, length);
    while (length > 0) {
      ByteBuffer bytes = ByteBuffer.wrap(array, 0, length);
      boolean last = length < BUFFER;
      CoderResult result = decoder.decode(bytes, chars, last);
      scan(chars.flip());
      if (result.isError()) {
        throw unreadable("not UTF-8, valid: UTF-8. Maybe save the file as \"CSV UTF-8\"");
      }
      chars.clear();
      int rest = bytes.remaining();
      bytes.get(array, 0, rest);
      length = last ? 0 : rest + input.readNBytes(array, rest, BUFFER - rest);
    }
    if (inQuotes) {
      throw unclosedQuote();
    }
  }

  private static void checkSignature(byte[] first, int length) {
    if (length == 0) {
      throw atStart("the file is empty, valid: a header line and data rows");
    }
    int two = length < 2 ? 0 : (first[0] & 0xff) << 8 | (first[1] & 0xff);
    switch (two) {
      case 0xfffe, 0xfeff ->
          throw atStart(
              "UTF-16 byte order mark found, valid: UTF-8. Maybe run iconv -f UTF-16 -t UTF-8");
      case 0x1f8b -> throw atStart("gzip data, valid: text, or a name that ends in .gz");
      case 0x504b -> throw atStart("a zip or Excel file, valid: text. Maybe export it as CSV");
      default -> {}
    }
  }

  private static UnreadableTextException atStart(String message) {
    return new UnreadableTextException(1, WHOLE_LINE, message);
  }

  private void scan(CharBuffer chars) {
    for (int i = 0; i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\n' || c == '\r') {
        lineBreak(c);
      } else {
        afterCarriageReturn = false;
        if (c == '\0') {
          throw unreadable("not a text file: a zero byte, valid: UTF-8 text");
        }
        character(c);
      }
      if (++recordLength > LONGEST_RECORD) {
        throw inQuotes
            ? unclosedQuote()
            : new UnreadableTextException(
                line, WHOLE_LINE, "line too long, valid: up to 1 MiB. Maybe line ends are missing");
      }
    }
  }

  private void lineBreak(char c) {
    boolean secondHalf = c == '\n' && afterCarriageReturn;
    afterCarriageReturn = c == '\r';
    if (!secondHalf) {
      line++;
    }
    if (!inQuotes) {
      field = 0;
      recordLength = 0;
      atFieldStart = true;
      mayBeEscapedQuote = false;
    }
  }

  private void character(char c) {
    if (c == '"' && (atFieldStart || mayBeEscapedQuote)) {
      quoteLine = mayBeEscapedQuote ? quoteLine : line;
      quoteField = field;
      inQuotes = true;
      mayBeEscapedQuote = false;
      atFieldStart = false;
    } else if (inQuotes) {
      inQuotes = c != '"';
      mayBeEscapedQuote = !inQuotes;
    } else {
      atFieldStart = c == separator || (atFieldStart && c == '\ufeff');
      mayBeEscapedQuote = false;
      field += c == separator ? 1 : 0;
    }
  }

  private UnreadableTextException unclosedQuote() {
    return new UnreadableTextException(
        quoteLine, quoteField, "the quote opened here is never closed, valid: \"…\"");
  }

  private UnreadableTextException unreadable(String message) {
    return new UnreadableTextException(line, field, message);
  }
}
