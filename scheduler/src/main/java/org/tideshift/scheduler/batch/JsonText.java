package org.tideshift.scheduler.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as Tideshift writes it: indented by two, LF, names in {@code snake_case}. */
public final class JsonText {
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private JsonText() {}

  /**
   * Writes a file whole.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  static void write(Path file, Object value) {
    try {
      Files.writeString(file, of(value));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }

  /** The bytes of a file that holds {@code value}. */
  static byte[] bytes(Object value) {
    return of(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a file of our own.
   *
   * @throws StepFailure BAD_INPUT where it cannot be read or holds no JSON object
   */
  static JsonNode read(Path file) {
    try {
      JsonNode node = MAPPER.readTree(file.toFile());
      if (node.isObject()) {
        return node;
      }
    } catch (IOException unreadable) {
      throw new StepFailure(
          ExitCode.BAD_INPUT, file + ": cannot be read as JSON. Maybe the run is not whole");
    }
    throw new StepFailure(
        ExitCode.BAD_INPUT, file + ": is no JSON object, valid: as a run wrote it");
  }

  /**
   * A text of the topmost object of a JSON file; blank where there is none, or no such file.
   *
   * @throws UncheckedIOException where it cannot be read or is no JSON
   */
  static String read(Path file, String name) {
    try {
      return Files.isRegularFile(file) ? MAPPER.readTree(file.toFile()).path(name).asText() : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  /** The value, a record, map or list, as JSON that ends with a line feed. */
  public static String of(Object value) {
    try {
      return MAPPER.writer(PRETTY).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException notWritable) {
      throw new IllegalArgumentException("value cannot be written as JSON", notWritable);
    }
  }
}
