package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What a manifest says of a file.
 *
 * @param path the file, relative to the workspace or run
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param rows lines below the header; 0 for a file that is no CSV
 */
record FileDigest(String path, String sha256, long rows) {

  /** Reads {@code file} and names it relative to {@code root}. */
  static FileDigest of(Path root, Path file) {
    String name = root.relativize(file).toString();
    try {
      return new FileDigest(name, sha256(file), rows(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  /** SHA-256 of files by their path below {@code root}; blank for one that cannot be read. */
  static Map<String, String> hashes(Path root, List<Path> files) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      String name = root.relativize(file).toString();
      try {
        hashes.put(name, sha256(file));
      } catch (IOException saidByItsReader) {
        hashes.put(name, "");
      }
    }
    return hashes;
  }

  /** SHA-256 of some bytes, in hexadecimal. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** SHA-256 of a file's bytes, in hexadecimal. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static long rows(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
      return 0;
    }
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
      int last = '\n';
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = read > 0 ? buffer[read - 1] : last;
      }
      lines += last == '\n' ? 0 : 1;
    }
    return Math.max(0, lines - 1);
  }
}
