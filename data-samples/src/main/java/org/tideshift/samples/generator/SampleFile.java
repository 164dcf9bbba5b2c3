package org.tideshift.samples.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text files, compressed where their name ends in {@code .gz}. */
final class SampleFile {

  private SampleFile() {}

  /** Writes a file unless it holds this text already: gzip bytes differ between libraries. */
  static void write(Path file, String content) throws IOException {
    if (Files.exists(file) && read(file).equals(content)) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = isCompressed(file) ? new GZIPOutputStream(plain) : plain) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  static String read(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream in = isCompressed(file) ? new GZIPInputStream(plain) : plain) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isCompressed(Path file) {
    return file.toString().endsWith(".gz");
  }
}
