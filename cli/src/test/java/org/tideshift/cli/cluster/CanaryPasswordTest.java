package org.tideshift.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A password that is looked for afterwards in all that was said and written: streams of every
 * command, files of the workspace, files of the database server, metrics, and what a webhook got.
 */
@Tag("slow")
class CanaryPasswordTest {
  private static final String CANARY = "kanarienvogel-7Zq3";
  private static final String DAEMON =
      """
        password_file: secret.txt
      schedule:
        store: jdbc
        webhook_url: http://127.0.0.1:%d/hook
        heartbeat_url: http://127.0.0.1:%d/beat
        jobs:
          nightly:
            cron: "*/10 * * * * ?"
      """;

  @TempDir private Path folder;

  private final ConcurrentLinkedQueue<String> posted = new ConcurrentLinkedQueue<>();
  private final List<Path> said = new ArrayList<>();
  private TestServer server;
  private HttpServer web;
  private Kiosk kiosk;

  @BeforeEach
  void startServers() throws Exception {
    server = TestServer.start(folder.resolve("server"), CANARY);
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          posted.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().entrySet()
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    web.start();
    int port = web.getAddress().getPort();
    kiosk = Kiosk.make(folder.resolve("kiosk"), server, DAEMON.formatted(port, port));
  }

  @AfterEach
  void stopServers() throws IOException {
    web.stop(0);
    server.close();
  }

  @Test
  void noCommandSaysOrWritesThePasswordThatItUses() throws Exception {
    Path claims = Files.writeString(folder.resolve("claims.csv"), claims());
    String root = kiosk.root().toString();
    Map<String, String> variable = Map.of("TIDESHIFT_DB_PASSWORD", CANARY);
    for (List<String> command : commands(root, claims.toString())) {
      assertThat(run(variable, command)).as("%s", command).isNotIn(1, 2, 11);
    }
    assertThat(run(variable, List.of("runs", "show", root, kiosk.linked()))).isZero();
    Path secret = Files.writeString(kiosk.root().resolve("secret.txt"), CANARY + "\n");
    assertThat(run(Map.of(), List.of("nightly", root, "--json", "--log-format", "json"))).isZero();
    runDaemon(root);
    Files.delete(secret);

    checkAll();
    assertThat(posted)
        .anySatisfy(text -> assertThat(text).startsWith("/hook").contains("exit_code"))
        .anySatisfy(text -> assertThat(text).startsWith("/beat"))
        .noneSatisfy(text -> assertThat(text).contains(CANARY));
  }

  @Test
  void noErrorOfAConnectionSaysThePassword() throws Exception {
    String root = kiosk.root().toString();
    List<List<String>> commands =
        List.of(
            List.of("nightly", root),
            List.of("doctor", root, "--json"),
            List.of("runs", "list", root),
            List.of("schedule", "run", root),
            List.of("config", "show", root, "--json"));
    String wrong = CANARY + "-wrong";
    for (List<String> command : commands) {
      run(Map.of("TIDESHIFT_DB_PASSWORD", wrong), command);
      run(
          Map.of(
              "TIDESHIFT_DB_PASSWORD",
              CANARY,
              "TIDESHIFT_DATABASE_URL",
              "jdbc:postgresql://nowhere.invalid/x"),
          command);
      for (String url :
          List.of(
              server.url("kiosk") + "&password=" + CANARY,
              "jdbc:postgresql://planner:" + CANARY + "@localhost/x",
              "jdbc:postgresql://planner:p@" + CANARY + "@localhost/x",
              "postgresql://" + CANARY + "@localhost/x")) {
        assertThat(run(Map.of("TIDESHIFT_DATABASE_URL", url), command)).isEqualTo(2);
      }
    }
    Files.writeString(
        kiosk.root().resolve("tideshift.yaml"), "database:\n  password: " + CANARY + "\n");
    assertThat(run(Map.of(), List.of("nightly", root))).isEqualTo(2);
    Files.delete(kiosk.root().resolve("tideshift.yaml"));

    checkAll();
  }

  private static List<List<String>> commands(String root, String claims) {
    String out = Path.of(root).resolveSibling("out").toString();
    return List.of(
        List.of("validate", root),
        List.of("config", "show", root, "--origin"),
        List.of("config", "show", root, "--json"),
        List.of("doctor", root),
        List.of("doctor", root, "--json"),
        List.of("nightly", root, "--dry-run"),
        List.of("nightly", root, "--json", "--log-format", "json"),
        List.of("claims", "import", root, claims),
        List.of("claims", "status", root, "--json"),
        List.of("runs", "list", root, "--json"),
        List.of("runs", "clean", root),
        List.of("schedule", "list", root),
        List.of("schedule", "next", root),
        List.of("report", root),
        List.of("explain", "phone@" + tomorrowAtTen(), root),
        List.of("losses", root),
        List.of("accuracy", root),
        List.of("scenario", "busy", root, "--set", "forecast.launch_uplift=0.1"),
        List.of("offers", "export", root, "--out", out));
  }

  private static Instant tomorrowAtTen() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(34, ChronoUnit.HOURS);
  }

  private static String claims() {
    return "event_id,offer_id,agent_id,event,at,reason\n";
  }

  private void runDaemon(String root) throws Exception {
    Path metrics = folder.resolve("tideshift.prom");
    Command daemon =
        start(
            Map.of(),
            List.of(
                "schedule",
                "run",
                root,
                "--metrics-file",
                metrics.toString(),
                "--log-format",
                "json"));
    Command.await(() -> "a webhook's summary " + daemon.said(), () -> posted.size() >= 2);
    Path arguments = Path.of("/proc", Long.toString(daemon.pid()), "cmdline");
    if (Files.exists(arguments)) {
      assertThat(Files.readString(arguments)).doesNotContain(CANARY);
    }
    daemon.signal("TERM");
    assertThat(daemon.end()).isEqualTo(143);
    assertThat(metrics).exists();
  }

  private int run(Map<String, String> environment, List<String> arguments) throws Exception {
    return start(environment, arguments).end();
  }

  private Command start(Map<String, String> environment, List<String> arguments)
      throws IOException {
    Path output = folder.resolve("said-" + said.size() + ".log");
    said.add(output);
    return Command.start(output, environment, arguments);
  }

  /** All files below the folder, those of the database server among them. */
  private void checkAll() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(said.size());
    for (Path file : files) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(CANARY)).as("%s holds the password", file).isFalse();
      assertThat(bytes).as(file.toString()).satisfies(text -> assertNoTrace(file, text));
    }
  }

  private void assertNoTrace(Path file, String text) {
    if (said.contains(file)) {
      assertThat(text).doesNotContain("\tat ");
    }
  }
}
