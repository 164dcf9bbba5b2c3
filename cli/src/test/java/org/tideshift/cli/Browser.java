package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a page of ours; what it says and asks for is kept. */
final class Browser implements AutoCloseable {
  private static final Pattern REQUEST = Pattern.compile("\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens one; the test is skipped where there is no Chromium. */
  static Browser open() {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = find("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "no chromium and chromedriver on the PATH; on Debian: apt-get install chromium"
            + " chromium-driver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-device-scale-factor=1");
    options.setCapability("goog:loggingPrefs", logs);
    // Named here, so that Selenium looks for no driver on the network.
    System.setProperty("webdriver.chrome.driver", chromedriver.get().toString());
    return new Browser(new ChromeDriver(options));
  }

  private static Optional<Path> find(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Shows a page in a window of this width. */
  void show(Path page, int width) {
    // A window has a least width on some screens; a phone has none.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
    driver.get(page.toUri().toString());
  }

  /** What the page's script answers; blank where it answers nothing. */
  Object ask(String script) {
    return Objects.requireNonNullElse(driver.executeScript(script), "");
  }

  boolean holds(String condition) {
    return Boolean.TRUE.equals(ask("return " + condition));
  }

  long number(String expression) {
    return ((Number) ask("return Math.round(" + expression + ")")).longValue();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Lets the system prefer light or dark colours. */
  void prefer(String colours) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /** The page as it would be printed, in bytes of a PDF in base64. */
  String print() {
    Map<String, Object> answer =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", false));
    return String.valueOf(answer.get("data"));
  }

  /** A picture of the whole page in {@code target/pages}, to be looked at. */
  void picture(String name) {
    Map<String, Object> answer =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Files.write(
          folder.resolve(name.toLowerCase(Locale.ROOT) + ".png"),
          Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Holds where the console is empty and nothing was asked for but the page itself. */
  void assertQuiet() {
    List<String> said = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      said.add(entry.getMessage());
    }
    assertThat(said).as("console").isEmpty();
    assertThat(requests()).as("requests").allMatch(Browser::isLocal);
  }

  private List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      if (entry.getMessage().contains("Network.requestWillBeSent")) {
        Matcher url = REQUEST.matcher(entry.getMessage());
        while (url.find()) {
          urls.add(url.group(1));
        }
      }
    }
    return urls;
  }

  private static boolean isLocal(String url) {
    return url.startsWith("file:") || url.startsWith("data:") || url.startsWith("about:");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
