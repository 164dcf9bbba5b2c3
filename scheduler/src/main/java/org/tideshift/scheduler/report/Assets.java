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

/**
 * Style and behaviour of a page, and the policy that allows these and nothing else.
 *
 * @param style its CSS
 * @param script its JavaScript
 */
record Assets(String style, String script) {
  /** Those of a night's page, with charts. */
  static final Assets REPORT =
      new Assets(
          joined("uPlot.min.css", "page.css"),
          joined(
              "uPlot.iife.min.js",
              "tables.js",
              "theme.js",
              "charts.js",
              "heat-map.js",
              "report.js"));

  /** Those of a scenario's page, without charts. */
  static final Assets SCENARIO =
      new Assets(joined("page.css"), joined("tables.js", "theme.js", "scenario.js"));

  /** No source but the page itself: its own style and script by their hashes, its own icon. */
  String contentSecurityPolicy() {
    return "default-src 'none'; script-src '"
        + hash(script)
        + "'; style-src '"
        + hash(style)
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
