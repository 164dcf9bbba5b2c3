package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The page of a night in a real browser. The workspace is small and hostile: its queues are called
 * like markup, and it is short of agents. {@code -Dtideshift.report=F} looks at another page too.
 */
@Tag("browser")
class ReportInBrowserTest {
  private static final String TAG = "<script>alert(1)</script>";
  private static final String HANDLER = "\" onload=\"alert(1)";

  /** Names that end a script, need two places a letter, run from right to left, or never end. */
  private static final List<String> NAMES =
      List.of(
          TAG,
          HANDLER,
          "</script><img src=x onerror=alert(2)>",
          "\uD83D\uDE00 joy",
          "\u05ea\u05d5\u05e8 \u05e9\u05d9\u05e8\u05d5\u05ea",
          "Unbroken".repeat(24));

  private static final List<String> CHARTS = List.of("days", "contacts", "agents");

  /** Texts that stand out from their ground by less than 4.5 to 1, in one line. */
  private static final String FAINT =
      """
      function parts(colour) { return colour.match(/[0-9.]+/g).map(Number); }
      function light(colour) {
        const linear = colour.slice(0, 3).map(x => x / 255)
          .map(x => x <= 0.03928 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4));
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
      }
      function ground(e) {
        for (; e; e = e.parentElement) {
          const colour = parts(getComputedStyle(e).backgroundColor);
          if (colour.length < 4 || colour[3] > 0) { return colour; }
        }
        return [255, 255, 255];
      }
      return Array.from(document.querySelectorAll('body *')).filter(e => {
        const own = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.textContent.trim());
        if (!own || !e.getClientRects().length) { return false; }
        const style = getComputedStyle(e);
        const both = [light(parts(e instanceof SVGElement ? style.fill : style.color)),
          light(ground(e))];
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05) < 4.5;
      }).map(e => e.tagName + ' ' + e.textContent.slice(0, 30)).join();
      """;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void runANight() throws IOException {
    browser = Browser.open();
    Path workspace = folder.resolve("shop");
    write(workspace, "tideshift.yaml", "timezone: UTC\nhorizon: P14D\nas_of: 2026-03-02\n");
    write(
        workspace,
        "queues.csv",
        "queue,aht_seconds,required_skills\n"
            + NAMES.stream()
                .map(queue -> quoted(queue) + ",300,phone\n")
                .collect(Collectors.joining()));
    write(
        workspace, "agents.csv", "agent_id,skills,desired_hours_week\na1,phone,20\na2,phone,20\n");
    write(
        workspace,
        "availability.csv",
        """
        agent_id,start,end
        a1,2026-03-02T08:00Z,2026-03-02T16:00Z
        a2,2026-03-03T08:00Z,2026-03-03T16:00Z
        """);
    write(
        workspace,
        "special-days.csv",
        "start,end,kind,name\n2026-03-04,2026-03-04,campaign,<b>sale\n");
    StringBuilder history = new StringBuilder("interval_start,queue,contacts\n");
    LocalDateTime hour = LocalDateTime.parse("2026-01-19T00:00");
    for (; hour.isBefore(LocalDateTime.parse("2026-03-02T00:00")); hour = hour.plusMinutes(30)) {
      for (String queue : NAMES) {
        int contacts = hour.getHour() / 8 == 1 ? 6 : 1;
        history.append(hour).append(":00Z,").append(quoted(queue)).append(',').append(contacts);
        history.append('\n');
      }
    }
    write(workspace, "history/all.csv", history.toString());
    assertThat(CliRun.of("nightly", workspace.toString(), "--quiet").exitCode()).isEqualTo(3);
    page = workspace.resolve("published").resolve("report.html");
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static void write(Path workspace, String name, String text) throws IOException {
    Path file = workspace.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1400})
  void drawsEveryChartAndAsksForNothing(int width) {
    browser.show(page, width);

    for (String chart : CHARTS) {
      assertThat(coloured(chart)).as(chart).isGreaterThan(500);
    }
    assertThat(browser.number("document.querySelectorAll('#heat rect').length")).isGreaterThan(600);
    assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    browser.picture("night-" + width);
    browser.assertQuiet();
  }

  /** Pixels of a chart's canvas that are not see-through. */
  private static long coloured(String chart) {
    return browser.number(
        "(function () { const canvas = document.querySelector('#"
            + chart
            + " canvas'); const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width,"
            + " canvas.height).data; let count = 0; for (let i = 3; i < pixels.length; i += 4) {"
            + " if (pixels[i] > 0) { count++; } } return count; })()");
  }

  /** WCAG 2.2 AA: 24 px to press, 4.5 to 1 to read. */
  @ParameterizedTest
  @CsvSource({"390, light", "390, dark", "1400, light", "1400, dark"})
  void canBePressedAndRead(int width, String scheme) {
    browser.prefer(scheme);
    browser.show(page, width);

    assertThat(
            browser.ask(
                "return Array.from(document.querySelectorAll('a:not(.skip), button, select,"
                    + " summary')).filter(e => { const box = e.getBoundingClientRect(); return"
                    + " box.width > 0 && (box.width < 24 || box.height < 24); })"
                    + ".map(e => e.textContent).join()"))
        .isEqualTo("");
    assertThat(browser.ask(FAINT)).isEqualTo("");
    browser.prefer("light");
  }

  @Test
  void showsHostileNamesAsText() {
    browser.show(page, 1400);

    String text = (String) browser.ask("return document.body.textContent");
    assertThat(text).contains(NAMES).contains("<b>sale");
    assertThat(browser.ask("return document.querySelector('#days select').textContent"))
        .asString()
        .contains(NAMES);
    assertThat(browser.number("document.querySelectorAll('script').length")).isEqualTo(2);
    assertThat(browser.number("document.querySelectorAll('[onload], main b, img').length"))
        .isZero();
  }

  @Test
  void givesTheNumbersOfEveryChartAsATable() {
    browser.show(page, 1400);

    assertThat(
            browser.holds(
                "Array.from(document.querySelectorAll('figure.chart')).every(figure =>"
                    + " figure.querySelector('details table').tBodies[0].rows.length > 1)"))
        .isTrue();
  }

  @Test
  void sortsATableByMouseAndByKeyboard() {
    browser.show(page, 1400);
    WebElement head = browser.driver().findElement(By.cssSelector("#staffing th.number button"));
    String cells =
        "Array.from(document.querySelectorAll('#staffing .sortable tbody tr'))"
            + ".map(row => Number(row.cells[1].dataset.order))";

    head.click();
    assertThat(browser.holds(cells + ".every((x, i, all) => i === 0 || all[i - 1] >= x)")).isTrue();
    assertThat(
            browser.holds(
                "document.querySelector('#staffing .sortable th.number').ariaSort ==="
                    + " 'descending'"))
        .isTrue();
    head.sendKeys(Keys.ENTER);
    assertThat(browser.holds(cells + ".every((x, i, all) => i === 0 || all[i - 1] <= x)")).isTrue();
  }

  @Test
  void showsAnotherQueueWhenItIsChosenByKeyboard() {
    browser.show(page, 1400);
    String before = (String) browser.ask("return " + label());

    browser.driver().findElement(By.cssSelector("#days select.of")).sendKeys(Keys.ARROW_DOWN);

    assertThat(browser.ask("return " + label())).isNotEqualTo(before);
    assertThat(coloured("days")).isGreaterThan(500);
  }

  private static String label() {
    return "document.querySelector('#days canvas').getAttribute('aria-label')";
  }

  @Test
  void followsTheSystemIntoTheDarkAndBackByItsButton() {
    browser.prefer("dark");
    browser.show(page, 1400);
    String ground = "getComputedStyle(document.body).backgroundColor";
    Object dark = browser.ask("return " + ground);
    browser.picture("night-dark");

    browser.driver().findElement(By.id("theme")).click();

    assertThat(dark).isEqualTo("rgb(17, 20, 24)");
    assertThat(browser.ask("return " + ground)).isEqualTo("rgb(246, 247, 249)");
    assertThat(coloured("agents")).isGreaterThan(500);
    browser.prefer("light");
  }

  @Test
  void prints() {
    browser.show(page, 1400);

    assertThat(browser.print()).startsWith("JVBERi").hasSizeGreaterThan(20_000);
    browser.assertQuiet();
  }

  @Test
  void drawsAScenarioTooWithoutAWord() {
    Path workspace = folder.resolve("shop");
    CliRun run =
        CliRun.of("scenario", "busier", workspace.toString(), "--quiet", "--set", "offers.seed=2");

    assertThat(run.exitCode()).isZero();
    browser.show(workspace.resolve("scenarios/busier/scenario.html"), 1400);
    assertThat(browser.ask("return document.body.textContent")).asString().contains(TAG);
    browser.picture("scenario");
    browser.assertQuiet();
  }

  @Test
  void drawsThePageThatIsNamedByHand() {
    String named = System.getProperty("tideshift.report", "");
    Assumptions.assumeFalse(named.isBlank(), "no -Dtideshift.report=F");
    for (int width : new int[] {390, 1400}) {
      browser.show(Path.of(named), width);
      CHARTS.forEach(chart -> assertThat(coloured(chart)).as(chart).isGreaterThan(500));
      assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
      browser.picture("named-" + width);
    }
    browser.assertQuiet();
  }
}
