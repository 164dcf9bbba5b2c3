package org.tideshift.samples.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed samples are what the generator writes. After a change run GenerateSamples. */
class ReproductionTest {

  @TempDir Path fresh;

  @Test
  void theGeneratorReproducesTheCommittedSamplesToTheLastRow() throws IOException {
    GenerateSamples.writeTo(fresh);
    assertThat(filesIn(fresh)).containsExactlyElementsOf(committed());
    for (String file : committed()) {
      boolean isSame = SampleFile.read(fresh.resolve(file)).equals(SampleFile.read(Path.of(file)));
      assertThat(isSame).as("content of %s", file).isTrue();
    }
  }

  @Test
  void aFileThatHoldsTheTextAlreadyIsNotWrittenAgain() throws IOException {
    Path file = fresh.resolve("text.csv");
    SampleFile.write(file, "a\n");
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, longAgo);
    SampleFile.write(file, "a\n");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  private static List<String> committed() throws IOException {
    List<String> files = new ArrayList<>();
    for (Scenario scenario : Scenario.all()) {
      for (String file : filesIn(Path.of(scenario.name()))) {
        if (!file.startsWith("expected/")) {
          files.add(scenario.name() + "/" + file);
        }
      }
    }
    files.add("index.txt");
    return files.stream().sorted().toList();
  }

  private static List<String> filesIn(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
