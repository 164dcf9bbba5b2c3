package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.ForecastFigures;
import org.tideshift.scheduler.batch.RunNight;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;

/** Against a real server on this machine. */
class WebNoticesTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/ok", exchange -> answer(exchange, 204));
    server.createContext("/broken", exchange -> answer(exchange, 500));
    server.createContext("/slow", this::answerLate);
    server.start();
  }

  @AfterEach
  void end() {
    mayAnswer.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestMethod() + " " + body);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void answerLate(HttpExchange exchange) throws IOException {
    try {
      mayAnswer.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, 204);
  }

  @Test
  void theHeartbeatIsAskedForAfterASuccessOnly() throws Exception {
    WebNotices notices = new WebNotices(LONG);

    notices.send(outcome(ExitCode.TOO_OLD), configuration("heartbeat_url", "/ok"), problems::add);
    notices.finish();
    assertThat(asked).isEmpty();
    notices.send(outcome(ExitCode.LOOK), configuration("heartbeat_url", "/ok"), problems::add);
    notices.finish();

    assertThat(asked).containsExactly("GET ");
    assertThat(problems).isEmpty();
  }

  @Test
  void theWebhookGetsTheSummaryOfAnyStep() throws Exception {
    WebNotices notices = new WebNotices(LONG);

    notices.send(outcome(ExitCode.DONE), configuration("webhook_url", "/ok"), problems::add);
    notices.send(outcome(ExitCode.LOCKED), configuration("webhook_url", "/ok"), problems::add);
    notices.finish();

    assertThat(asked).hasSize(2).allSatisfy(one -> assertThat(one).startsWith("POST {"));
    JsonNode first =
        asked.stream()
            .map(one -> json(one.substring("POST ".length())))
            .filter(one -> one.get("exit_code").asInt() == 0)
            .findFirst()
            .orElseThrow();
    assertThat(first.get("run_id").asText()).isEqualTo("20270328T010000Z");
    assertThat(first.get("job").asText()).isEqualTo("nightly");
    assertThat(first.get("seconds").asDouble()).isEqualTo(12.5);
    assertThat(first.get("summary").get("coverage_share").asDouble()).isEqualTo(0.97);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException noJson) {
      throw new AssertionError(noJson);
    }
  }

  @Test
  void nobodyWaitsForAServerThatIsSlow() throws Exception {
    WebNotices notices = new WebNotices(LONG);

    // Comes back although the server answers only after this test has let it.
    notices.send(outcome(ExitCode.DONE), configuration("webhook_url", "/slow"), problems::add);
    assertThat(asked).isEmpty();
    mayAnswer.countDown();
    notices.finish();

    assertThat(asked.poll(LONG.toSeconds(), TimeUnit.SECONDS)).startsWith("POST");
    assertThat(problems).isEmpty();
  }

  @Test
  void aServerThatFailsNeverAnswersOrIsGoneIsAWarning() throws Exception {
    WebNotices notices = new WebNotices(Duration.ofMillis(300));

    notices.send(outcome(ExitCode.DONE), configuration("webhook_url", "/broken"), problems::add);
    notices.finish();
    notices.send(outcome(ExitCode.DONE), configuration("heartbeat_url", "/slow"), problems::add);
    notices.finish();
    notices.send(outcome(ExitCode.DONE), at("webhook_url", closedPort(), "/ok"), problems::add);
    new WebNotices(LONG).finish();
    notices.finish();

    assertThat(problems)
        .containsExactly(
            "schedule.webhook_url answered with status 500",
            "schedule.heartbeat_url cannot be reached",
            "schedule.webhook_url cannot be reached");
  }

  @Test
  void bothAreOffByDefault() throws Exception {
    WebNotices notices = new WebNotices(LONG);

    notices.send(
        outcome(ExitCode.DONE),
        LoadConfiguration.load(Optional.empty(), Map.of(), Map.of()),
        problems::add);
    notices.finish();

    assertThat(asked).isEmpty();
    assertThat(problems).isEmpty();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Configuration configuration(String key, String path) {
    return at(key, server.getAddress().getPort(), path);
  }

  private static Configuration at(String key, int port, String path) {
    return LoadConfiguration.load(
        Optional.empty(), Map.of(), Map.of("schedule." + key, "http://127.0.0.1:" + port + path));
  }

  static StepOutcome outcome(ExitCode exitCode) {
    StepTask task =
        new StepTask(
            Path.of("/srv/a \"b\"\\c"),
            "nightly",
            JobStep.NIGHTLY,
            Instant.parse("2027-03-28T01:00:00Z"),
            false);
    RunNight.Result night =
        new RunNight.Result(
            exitCode,
            Optional.of(Path.of("runs/20270328T010000Z")),
            Map.of("coverage_share", 0.97, "gap", 0.01),
            List.of("one warning"),
            new ForecastFigures(8, OptionalDouble.of(0.21)));
    return new StepOutcome(
        task,
        Instant.parse("2027-03-28T01:00:00Z"),
        Duration.ofMillis(12_500),
        exitCode,
        new StepOutcome.Said(
            "published 12 offers",
            exitCode == ExitCode.DONE ? Optional.of(night) : Optional.empty()));
  }
}
