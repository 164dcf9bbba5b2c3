package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentedKeysTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9_.]+)` \\| (?:`(.*?)`|blank) \\|");

  @Test
  void everyKeyStandsInTheDocumentationWithItsDefault() throws IOException {
    assertThat(documentedDefaults()).isEqualTo(defaults());
  }

  private static Map<String, String> documentedDefaults() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.lookingAt()) {
        documented.put(row.group(1), row.group(2) == null ? "" : row.group(2));
      }
    }
    return documented;
  }

  private static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    ConfigurationKeys.all().forEach(key -> defaults.put(key.path(), key.defaultText()));
    return defaults;
  }
}
