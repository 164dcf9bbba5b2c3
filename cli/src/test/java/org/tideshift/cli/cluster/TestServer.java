package org.tideshift.cli.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL in processes of its own, with its usual 100 connections, that faults happen to. */
final class TestServer implements AutoCloseable {
  static final String USER = "planner";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Path data;
  private final String password;
  private EmbeddedPostgres server;

  private TestServer(Path data, String password) throws IOException {
    this.data = data;
    this.password = password;
    this.server = start(data, 0);
  }

  private static EmbeddedPostgres start(Path data, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPGStartupWait(LONGEST)
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("max_connections", "100")
            // Off by default in the server of tests, which would forget what it said is done.
            .setServerConfig("synchronous_commit", "on");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** Starts one whose data lie in {@code folder}, with a planner who may make schemas. */
  static TestServer start(Path folder, String password) throws IOException, SQLException {
    TestServer started = new TestServer(folder, password);
    try (Connection connection = started.server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role planner login password '" + password + "'");
      statement.execute("grant create on database postgres to planner");
    }
    // The server of tests trusts everybody; a password has to matter here.
    Files.writeString(
        folder.resolve("pg_hba.conf"),
        "host all postgres all trust\nhost all all all scram-sha-256\n");
    Signals.send("HUP", started.pid());
    return started;
  }

  void createSchema(String name) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + name);
    }
  }

  String url(String schema) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?currentSchema=" + schema;
  }

  Connection connect() throws SQLException {
    // A look at a server that stands still ends, and the test with it.
    return DriverManager.getConnection(url("public") + "&socketTimeout=60", USER, password);
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
  }

  /** As {@code pg_ctl -m immediate stop} does it: every process ends where it stands. */
  void stopImmediately() throws Exception {
    ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
    Signals.send("QUIT", postmaster.pid());
    postmaster.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
  }

  void startAgain() throws IOException {
    int port = server.getPort();
    server.close();
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    server = start(data, port);
  }

  /** Lets all of its processes stand still, as a network that carries nothing does. */
  void pause() throws IOException {
    signalAll("STOP");
  }

  void goOn() throws IOException {
    signalAll("CONT");
  }

  private void signalAll(String signal) throws IOException {
    List<Long> all =
        ProcessHandle.of(pid()).stream()
            .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
            .map(ProcessHandle::pid)
            .toList();
    for (long pid : all) {
      Signals.send(signal, pid);
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(data.resolve("postmaster.pid"))) {
      goOn(); // A test may have ended while it stood still.
    }
    server.close();
  }
}
