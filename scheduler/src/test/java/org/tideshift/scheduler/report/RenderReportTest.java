package org.tideshift.scheduler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderReportTest {
  private static final int MOST_BYTES = 3_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onmouseover='alert(1)",
        "</script><img src=x onerror=alert(1)>",
        "<!--<script>",
        "]]><svg onload=alert(1)>",
        "@raw${System.exit(1)}"
      })
  void showsAHostileQueueNameAsTextEverywhere(String name) {
    String harmless = RenderReport.html(NightSketch.of(60, 2).queue("plain").draw());

    String html =
        RenderReport.html(NightSketch.of(60, 2).queue(name).warning("queue " + name).draw());

    if (name.contains("<")) {
      assertThat(html)
          .doesNotContain(name)
          .contains(name.replace("<", "&lt;").replace(">", "&gt;"));
    }
    assertThat(count(html, "<script")).isEqualTo(count(harmless, "<script"));
    assertThat(tags(html)).noneMatch(tag -> tag.matches("(?s).*\\son[a-z]+\\s*=.*"));
  }

  /** Start tags of the page without what its script and style say. */
  private static java.util.List<String> tags(String html) {
    String markup = html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    return Pattern.compile("<[a-z](?:\"[^\"]*\"|[^\">])*>")
        .matcher(markup)
        .results()
        .map(found -> found.group().replaceAll("\"[^\"]*\"", "\"\""))
        .toList();
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  @Test
  void givesTheSameBytesForTheSameNight() {
    assertThat(RenderReport.html(NightSketch.of(30, 7).queue("billing").draw()))
        .isEqualTo(RenderReport.html(NightSketch.of(30, 7).queue("billing").draw()));
  }

  @Test
  void allowsItsOwnScriptAndStyleAndNothingElse() throws NoSuchAlgorithmException {
    String html = RenderReport.html(NightSketch.of(60, 2).queue("billing").draw());
    String policy = first(html, "Content-Security-Policy\" content=\"([^\"]*)\"");

    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains(hash(first(html, "(?s)<script>(.*?)</script>")))
        .contains(hash(first(html, "(?s)<style>(.*?)</style>")))
        .doesNotContain("unsafe");
    assertThat(html).doesNotContainPattern("(src|href|action)=\"(http|//)");
    assertThat(html).doesNotContain("style=\"");
  }

  private static String first(String html, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void staysSmallWhereManyQueuesArePlannedInQuarterHours() {
    NightSketch sketch = NightSketch.of(15, 28);
    for (int queue = 0; queue < 120; queue++) {
      sketch.queue("queue-" + queue);
    }

    String html = RenderReport.html(sketch.draw());

    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    assertThat(html).contains("\"cut\":true");
  }

  @Test
  void tellsAPersonWhereTheCurrentWeekIsShort() {
    String html = RenderReport.html(NightSketch.of(30, 7).queue("billing").draw());

    assertThat(html)
        .contains("Fill 1.0 h of billing on Mon 2 Mar")
        .contains("Between 08:00 and 09:00")
        .contains("3 not available");
  }

  @Test
  void saysSoWhereThereIsNothingToCompareWith() {
    assertThat(RenderReport.html(NightSketch.of(60, 2).queue("billing").draw()))
        .contains("There is no earlier night to compare with");
  }
}
