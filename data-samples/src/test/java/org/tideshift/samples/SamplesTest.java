package org.tideshift.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

  @TempDir Path folder;

  @Test
  void thereAreTwoSamples() {
    assertThat(Samples.names()).containsExactly("corner-shop", "peak-season");
  }

  @Test
  void aCopyIsACompleteWorkspaceWithAnEmptyInbox() throws IOException {
    Path workspace = folder.resolve("a/new/shop");
    Samples.copy("corner-shop", workspace);
    assertThat(filesIn(workspace))
        .containsExactly(
            "agents.csv",
            "availability.csv",
            "history/contacts-2025.csv.gz",
            "queues.csv",
            "special-days.csv",
            "tideshift.yaml");
    assertThat(workspace.resolve("claims")).isEmptyDirectory();
  }

  @Test
  void aCopyEqualsTheCommittedFiles() throws IOException {
    for (String name : Samples.names()) {
      Path workspace = folder.resolve(name);
      Samples.copy(name, workspace);
      for (String file : filesIn(workspace)) {
        assertThat(workspace.resolve(file)).hasSameBinaryContentAs(Path.of(name, file));
      }
    }
  }

  @Test
  void anEmptyFolderMayBecomeAWorkspace() throws IOException {
    Samples.copy("corner-shop", Files.createDirectory(folder.resolve("empty")));
    assertThat(folder.resolve("empty/tideshift.yaml")).exists();
  }

  @Test
  void aFolderInUseIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> Samples.copy("corner-shop", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("not empty")
        .hasMessageContaining("name a new folder");
    assertThat(filesIn(folder)).containsExactly("notes.txt");
  }

  @Test
  void aFileIsNoPlaceForAWorkspace() throws IOException {
    Path file = Files.writeString(folder.resolve("shop"), "mine");
    assertThatThrownBy(() -> Samples.copy("corner-shop", file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Samples.copy("corner-shoppe", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"corner-shoppe\"")
        .hasMessageContaining("corner-shop, peak-season");
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
