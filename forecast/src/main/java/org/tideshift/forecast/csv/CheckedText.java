package org.tideshift.forecast.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The text of a file, watched while it is read, in bounded memory. The sound text before a place
 * that cannot be read is handed out first; then {@link UnreadableTextException} names the place.
 */
final class CheckedText extends Reader {
  private static final int BUFFER = 1 << 16;
  // With the first bytes of a character alone the decoder would stand still.
  private static final int LONGEST = 4;

  private final InputStream bytes;
  private final CsvShape shape;
  private final byte[] array = new byte[BUFFER];
  private final ByteBuffer buffer = ByteBuffer.wrap(array).limit(0);
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private Optional<UnreadableTextException> failure = Optional.empty();
  private Optional<String> broken = Optional.empty();
  private Optional<Character> spare = Optional.empty();
  private boolean started;
  private boolean inputEnded;
  private boolean done;

  CheckedText(InputStream bytes, char separator) {
    this.bytes = bytes;
    this.shape = new CsvShape(separator);
  }

  /** A character beyond the first 65,536 takes two places, and a reader may have but one. */
  @Override
  public int read(char[] target, int offset, int length) {
    if (length == 1 && spare.isEmpty()) {
      char[] two = new char[2];
      int count = readSome(CharBuffer.wrap(two));
      spare = count == 2 ? Optional.of(two[1]) : Optional.empty();
      target[offset] = two[0];
      return Math.min(1, count);
    }
    if (length > 0 && spare.isPresent()) {
      target[offset] = spare.get();
      spare = Optional.empty();
      return 1;
    }
    return length == 0 ? 0 : readSome(CharBuffer.wrap(target, offset, length));
  }

  private int readSome(CharBuffer chars) {
    int start = chars.position();
    while (failure.isEmpty() && !done && chars.position() == start) {
      if (!started) {
        start();
      } else {
        fill(LONGEST);
      }
      decode(chars);
    }
    int count = chars.position() - start;
    if (count == 0 && failure.isPresent()) {
      throw failure.get();
    }
    return count == 0 ? -1 : count;
  }

  private void start() {
    started = true;
    fill(ForeignContent.LOOKED_AT);
    boolean marked =
        buffer.limit() >= 3
            && (array[0] & 0xff) == 0xef
            && (array[1] & 0xff) == 0xbb
            && (array[2] & 0xff) == 0xbf;
    buffer.position(marked ? 3 : 0);
    Optional<String> foreign = ForeignContent.find(array, buffer.limit());
    if (foreign.isPresent() && broken.isEmpty()) {
      buffer.limit(buffer.position());
      broken = foreign;
      inputEnded = true;
    }
  }

  private void fill(int wanted) {
    buffer.compact();
    try {
      while (!inputEnded && buffer.position() < wanted) {
        int read = bytes.read(array, buffer.position(), buffer.remaining());
        inputEnded = read < 0;
        buffer.position(buffer.position() + Math.max(0, read));
      }
    } catch (IOException unreadable) {
      broken = Optional.of(reasonOf(unreadable));
      inputEnded = true;
    }
    buffer.flip();
  }

  private void decode(CharBuffer chars) {
    int start = chars.position();
    CoderResult result = decoder.decode(buffer, chars, inputEnded && broken.isEmpty());
    int sound = shape.scan(chars.array(), chars.arrayOffset() + start, chars.position() - start);
    chars.position(start + sound);
    if (shape.findProblem().isPresent()) {
      failure = shape.findProblem();
    } else if (result.isError()) {
      failure =
          Optional.of(
              shape.atCell("not UTF-8, valid: UTF-8. Maybe save the file as \"CSV UTF-8\""));
    } else if (inputEnded && result.isUnderflow()) {
      done = true;
      failure = broken.map(shape::atLine).or(shape::findProblemAtEnd);
    }
  }

  private static String reasonOf(IOException unreadable) {
    return unreadable instanceof ZipException || unreadable instanceof EOFException
        ? "not a whole gzip file, valid: gzip because the name ends in .gz"
        : "the file cannot be read: " + unreadable.getMessage();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
