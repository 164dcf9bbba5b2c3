package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @Test
  void aUrlWithoutPasswordIsTaken() {
    assertThat(DatabaseUrl.findUrl("jdbc:postgresql://db:5432/claims?currentSchema=acme"))
        .contains("jdbc:postgresql://db:5432/claims?currentSchema=acme");
    assertThat(DatabaseUrl.findUrl(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/claims?user=me&password=s3cret",
        "jdbc:postgresql://db/claims?sslpassword=s3cret&user=me",
        "jdbc:postgresql://me:s3cret@db/claims",
        "postgres://me:s3cret@db/claims",
      })
  void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> LoadConfiguration.load(Optional.empty(), Map.of(), Map.of("database.url", url)))
        .withMessageContaining("database.password_file")
        .withMessageNotContaining("s3cret");
  }

  @Test
  void anotherDatabaseIsRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> DatabaseUrl.findUrl("jdbc:mysql://db/claims"))
        .withMessageContaining("jdbc:postgresql://host:5432/name");
  }
}
