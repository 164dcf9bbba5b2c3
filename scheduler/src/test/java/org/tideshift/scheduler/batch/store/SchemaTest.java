package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void everyMigrationCounts() {
    JdbcDataSource empty = new JdbcDataSource();
    empty.setURL("jdbc:h2:mem:");

    MigrationInfo[] migrations = Schema.flyway(empty).info().all();

    assertThat(Arrays.stream(migrations).map(one -> one.getVersion().getVersion()))
        .containsExactlyInAnyOrderElementsOf(Schema.VERSIONS);
  }
}
