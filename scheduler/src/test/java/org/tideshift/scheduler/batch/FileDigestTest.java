package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestTest {
  @TempDir private Path root;

  @Test
  void givesTheDigestThatSha256sumGives() throws IOException {
    Path file = Files.writeString(root.resolve("a.csv"), "queue,contacts\nbilling,3\nsales,4\n");

    // printf 'queue,contacts\nbilling,3\nsales,4\n' | sha256sum
    assertThat(FileDigest.of(root, file))
        .isEqualTo(
            new FileDigest(
                "a.csv", "63d822b4bcc699356301c74efc16fb62d27477efdbf39cd5872bb7b76bc219ee", 2));
  }

  @Test
  void countsALastRowWithoutALineEnd() throws IOException {
    Path file = Files.writeString(root.resolve("a.csv"), "queue\nbilling\nsales");

    assertThat(FileDigest.of(root, file).rows()).isEqualTo(2);
  }
}
