package org.tideshift.scheduler.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Style and behaviour of the pages, and the policy that allows these and nothing else. */
final class Assets {
  private static final String STYLE = joined("uPlot.min.css", "page.css");
  private static final String SCRIPT =
      joined("uPlot.iife.min.js", "tables.js", "charts.js", "heat-map.js", "page.js");

  private Assets() {}

  static String style() {
    return STYLE;
  }

  static String script() {
    return SCRIPT;
  }

  /** No source but the page itself: its own style and script by their hashes, its own icon. */
  static String contentSecurityPolicy() {
    return "default-src 'none'; script-src '"
        + hash(SCRIPT)
        + "'; style-src '"
        + hash(STYLE)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String joined(String... names) {
    return List.of(names).stream().map(Assets::text).collect(Collectors.joining("\n"));
  }

  private static String text(String name) {
    try (InputStream resource = Assets.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read resource " + name, unreadable);
    }
  }
}
