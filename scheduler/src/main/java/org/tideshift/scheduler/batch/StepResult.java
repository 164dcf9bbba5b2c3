package org.tideshift.scheduler.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The result of a step as bytes, to the last bit of every number: the files of a run are rounded,
 * and a night that went on from them would not be the same.
 */
final class StepResult {
  private static final ObjectInputFilter OURS_ONLY =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=40;org.tideshift.forecast.**;org.tideshift.scheduler.**;"
              + "java.lang.*;java.time.*;java.util.*;!*");

  private StepResult() {}

  static byte[] write(Object result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out =
        new ObjectOutputStream(
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
      out.writeObject(result);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where it is something else, or of a version with other classes
   */
  static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      in.setObjectInputFilter(OURS_ONLY);
      return type.cast(in.readObject());
    } catch (ClassNotFoundException | RuntimeException otherVersion) {
      InvalidObjectException unreadable = new InvalidObjectException("of another version");
      unreadable.initCause(otherVersion);
      throw unreadable;
    }
  }
}
