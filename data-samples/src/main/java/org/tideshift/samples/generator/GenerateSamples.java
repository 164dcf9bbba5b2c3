package org.tideshift.samples.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** Rewrites the sample folders. Run it after a change to a scenario and commit what it wrote. */
public final class GenerateSamples {

  private GenerateSamples() {}

  /**
   * Writes every sample and their index.
   *
   * @param args the folder that holds the samples; {@code data-samples} where none is given
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    writeTo(Path.of(args.length > 0 ? args[0] : "data-samples"));
  }

  static void writeTo(Path root) throws IOException {
    TreeSet<String> index = new TreeSet<>();
    for (Scenario scenario : Scenario.all()) {
      for (Map.Entry<String, String> file : scenario.files().entrySet()) {
        String entry = scenario.name() + "/" + file.getKey();
        SampleFile.write(root.resolve(entry), file.getValue());
        index.add(entry);
      }
    }
    Files.writeString(root.resolve("index.txt"), String.join("\n", index) + "\n");
  }
}
