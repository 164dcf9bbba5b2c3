package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.scheduler.batch.store.DatabaseException.Kind;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

class EmbeddedDatabaseTest extends DatabaseContract {
  private static final Instant NOW = Instant.parse("2025-11-17T05:00:00Z");

  @TempDir private Path root;

  @Override
  Database open() {
    return open(Duration.ofMillis(100));
  }

  private Database open(Duration patience) {
    return new Database(
        new DatabaseSettings(new Workspace(root), Optional.empty(), patience),
        InstantSource.fixed(NOW));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000, 50_000})
  void aFileThatIsNoDatabaseIsNamedWithTheWayBack(int length) throws IOException {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    Files.createDirectories(root.resolve("state"));
    Files.write(root.resolve("state/tideshift.mv.db"), noise);

    try (Database database = open()) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(connection -> 1))
          .withMessageContaining("tideshift.mv.db is not a database, or a damaged one")
          .withMessageContaining("backup");
    }
    assertThat(root.resolve("state/tideshift.mv.db")).hasBinaryContent(noise);
    assertThat(root.resolve("state")).isDirectoryNotContaining("glob:**next*");
  }

  @Test
  void theFileIsAsItWasUntilTheTransactionIsDone() throws IOException {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
      byte[] before = Files.readAllBytes(file());

      byte[] within =
          database.inTransaction(
              connection -> {
                addNight(connection, "two");
                return bytes();
              });

      assertThat(within).isEqualTo(before);
      assertThat(database.read(DatabaseContract::nights)).isEqualTo(2);
    }
  }

  @Test
  void whoOnlyReadsLeavesTheVeryFile() throws IOException {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
    }
    Object before = Files.readAttributes(file(), BasicFileAttributes.class).fileKey();
    try (Database database = open()) {
      assertThat(database.read(DatabaseContract::nights)).isEqualTo(1);
    }
    assertThat(Files.readAttributes(file(), BasicFileAttributes.class).fileKey()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 50_000})
  void whatAKilledProcessLeftOfItsTransactionIsOfNoAccount(int length) throws IOException {
    Path left = root.resolve("state/tideshift-next.mv.db");
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
      byte[] noise = new byte[length];
      new Random(1).nextBytes(noise);
      Files.write(left, noise);

      assertThat(database.read(DatabaseContract::nights)).isEqualTo(1);
      database.inTransaction(connection -> addNight(connection, "two"));
      assertThat(database.read(DatabaseContract::nights)).isEqualTo(2);
    }
    assertThat(left).doesNotExist();
  }

  @Test
  void aTransactionThatFailsLeavesNoFileBehind() throws IOException {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(connection -> addNight(connection, "one")));
    }
    assertThat(root.resolve("state")).isDirectoryNotContaining("glob:**next*");
  }

  @Test
  void aFileThatAnotherProgramHasOpenIsLeftAlone() throws IOException {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
      try (FileChannel tool = FileChannel.open(file(), StandardOpenOption.WRITE)) {
        tool.lock();
        assertThatExceptionOfType(DatabaseException.class)
            .isThrownBy(() -> database.inTransaction(connection -> addNight(connection, "two")))
            .withMessageContaining("is in use by another program")
            .extracting(DatabaseException::kind)
            .isEqualTo(Kind.LOCKED);
        assertThatExceptionOfType(DatabaseException.class)
            .isThrownBy(() -> database.read(DatabaseContract::nights))
            .extracting(DatabaseException::kind)
            .isEqualTo(Kind.LOCKED);
      }
      assertThat(database.read(DatabaseContract::nights)).isEqualTo(1);
    }
  }

  private Path file() {
    return root.resolve("state/tideshift.mv.db");
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    try (Database database = open()) {
      database.inTransaction(connection -> 1);
    }
    assertThat(Files.getPosixFilePermissions(root.resolve("state/tideshift.mv.db")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(root.resolve("state")).isDirectoryNotContaining("glob:**trace*");
  }

  @Test
  void whoeverWaitsTooLongIsToldWhoHasIt() {
    LockFile held = LockFile.tryTake(new Workspace(root), "database", NOW).orElseThrow();
    try (Database database = open()) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(connection -> 1))
          .withMessageContaining("process " + ProcessHandle.current().pid())
          .extracting(DatabaseException::kind)
          .isEqualTo(Kind.LOCKED);
    } finally {
      held.close();
    }
  }

  @Test
  void whoeverWaitsLongEnoughGetsIt() throws InterruptedException {
    LockFile held = LockFile.tryTake(new Workspace(root), "database", NOW).orElseThrow();
    Thread holder =
        new Thread(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
              }
              held.close();
            });
    holder.start();
    try (Database database = open(Duration.ofMinutes(1))) {
      assertThat(database.<Integer>inTransaction(connection -> 1)).isEqualTo(1);
    }
    holder.join();
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    Files.createDirectories(root.resolve("state"));
    Files.writeString(root.resolve("state/tideshift.mv.db"), "interval_start,queue\n".repeat(900));
    try (Database database = open()) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(connection -> 1))
          .withMessageContaining("tideshift.mv.db is not a database")
          .extracting(DatabaseException::kind)
          .isEqualTo(Kind.FAILURE);
    }
  }
}
