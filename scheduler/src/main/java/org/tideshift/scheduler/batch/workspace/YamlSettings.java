package org.tideshift.scheduler.batch.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Flattens YAML into dotted paths with the texts as they were written, and where. */
final class YamlSettings {
  private static final int DEEPEST = 8;

  private final String place;
  private final boolean isFile;
  private final Map<String, RawSetting> settings = new LinkedHashMap<>();

  private YamlSettings(String place, boolean isFile) {
    this.place = place;
    this.isFile = isFile;
  }

  /**
   * Reads a file's text.
   *
   * @throws ConfigurationException where it is no YAML mapping
   */
  static Map<String, RawSetting> read(String file, String yaml) {
    YamlSettings reading = new YamlSettings(file, true);
    compose(file, yaml).ifPresent(root -> reading.flatten("", root, 0));
    return reading.settings;
  }

  /**
   * Reads one value, such as {@code 5} or {@code [US, GB]}.
   *
   * @throws ConfigurationException where it is no YAML
   */
  static RawSetting readValue(String place, String yaml) {
    if (!yaml.startsWith("[")) {
      return RawSetting.ofText(place, yaml);
    }
    return compose(place, yaml)
        .map(new YamlSettings(place, false)::value)
        .orElseGet(() -> RawSetting.ofText(place, yaml));
  }

  private static Optional<Node> compose(String place, String yaml) {
    try {
      LoadSettings load = LoadSettings.builder().setLabel(place).setUseMarks(true).build();
      return new Compose(load).composeString(yaml);
    } catch (MarkedYamlEngineException malformed) {
      String line = malformed.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw new ConfigurationException(
          List.of(place + line + ": " + malformed.getProblem() + ", valid: YAML"));
    } catch (YamlEngineException malformed) {
      throw new ConfigurationException(List.of(place + ": " + malformed.getMessage()));
    }
  }

  private void flatten(String path, Node node, int depth) {
    checkDepth(node, depth);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = value(entry.getKeyNode()).single();
        flatten(path.isEmpty() ? key : path + "." + key, entry.getValueNode(), depth + 1);
      }
    } else if (path.isEmpty()) {
      throw new ConfigurationException(
          List.of(placeOf(node) + ": is no mapping, valid: lines such as timezone: Europe/Paris"));
    } else if (settings.put(path, value(node)) != null) {
      throw new ConfigurationException(List.of(placeOf(node) + ": " + path + " is set twice"));
    }
  }

  /** An anchor that holds itself has no end; no setting lies so deep. */
  private void checkDepth(Node node, int depth) {
    if (depth > DEEPEST) {
      throw new ConfigurationException(
          List.of(placeOf(node) + ": is nested too deep, valid: up to " + DEEPEST + " levels"));
    }
  }

  private RawSetting value(Node node) {
    return value(node, 0);
  }

  private RawSetting value(Node node, int depth) {
    checkDepth(node, depth);
    if (node instanceof ScalarNode scalar) {
      boolean isNull = scalar.getTag().equals(Tag.NULL);
      return RawSetting.ofText(placeOf(node), isNull ? "" : scalar.getValue());
    }
    if (node instanceof SequenceNode sequence) {
      List<RawSetting> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
      return RawSetting.ofList(placeOf(node), items);
    }
    throw new ConfigurationException(
        List.of(placeOf(node) + ": is a mapping, valid: a value or a list"));
  }

  private String placeOf(Node node) {
    return node.getStartMark()
        .filter(mark -> isFile)
        .map(mark -> place + ":" + (mark.getLine() + 1))
        .orElse(place);
  }
}
