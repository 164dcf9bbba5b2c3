package org.tideshift.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample workspaces packaged with Tideshift: their names, and a way to get one. */
public final class Samples {

  private static final String INDEX = "index.txt";

  private Samples() {}

  /**
   * The names of the samples, such as {@code peak-season}, in the order of their index.
   *
   * @throws UncheckedIOException if the packaged index cannot be read
   */
  public static List<String> names() {
    return index().stream()
        .map(entry -> entry.substring(0, entry.indexOf('/')))
        .distinct()
        .toList();
  }

  /**
   * Makes {@code workspace} a copy of a sample. The folder is made where it is missing; {@code
   * tideshift.yaml} is written last, so a copy that was broken off is not taken for a workspace.
   *
   * @param name one of {@link #names()}
   * @param workspace a folder that does not exist or is empty
   * @throws IllegalArgumentException if there is no such sample, or the folder is in use
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void copy(String name, Path workspace) {
    List<String> files = filesOf(name);
    try {
      requireUnused(workspace);
      for (String file : files) {
        copyFile(name + "/" + file, workspace.resolve(file));
      }
      Files.createDirectories(workspace.resolve("claims"));
      copyFile(name + "/tideshift.yaml", workspace.resolve("tideshift.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy sample " + name + " to " + workspace, e);
    }
  }

  private static List<String> filesOf(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "There is no sample \"%s\". Maybe choose one of: %s."
              .formatted(name, String.join(", ", names())));
    }
    return index().stream()
        .filter(entry -> entry.startsWith(name + "/"))
        .map(entry -> entry.substring(name.length() + 1))
        .filter(file -> !file.equals("tideshift.yaml"))
        .toList();
  }

  private static void requireUnused(Path workspace) throws IOException {
    if (!Files.exists(workspace)) {
      return;
    }
    if (!Files.isDirectory(workspace)) {
      throw new IllegalArgumentException(
          workspace + " is a file. Maybe name a folder that does not exist yet.");
    }
    try (Stream<Path> entries = Files.list(workspace)) {
      if (entries.findAny().isPresent()) {
        throw new IllegalArgumentException(
            "Folder "
                + workspace
                + " is not empty, and a sample never overwrites. Maybe name a new folder, or move"
                + " this one away first.");
      }
    }
  }

  private static void copyFile(String entry, Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (InputStream in = open(entry)) {
      Files.copy(in, target);
    }
  }

  private static List<String> index() {
    try (InputStream in = open(INDEX)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the index of the samples", e);
    }
  }

  private static InputStream open(String entry) throws IOException {
    InputStream in = Samples.class.getResourceAsStream(entry);
    if (in == null) {
      throw new IOException("The samples as packaged lack " + entry + ". Maybe rebuild.");
    }
    return in;
  }
}
