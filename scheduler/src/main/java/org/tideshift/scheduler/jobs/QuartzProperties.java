package org.tideshift.scheduler.jobs;

import java.util.Optional;
import java.util.Properties;
import org.tideshift.scheduler.batch.store.JobStore;

/** How Quartz is set up: in memory, or in a database that several daemons share. */
final class QuartzProperties {
  /** A night uses the cores by itself; two at a time keep them busy while one reads or writes. */
  private static final String THREADS = "2";

  private static final String SOURCE = "org.quartz.dataSource.tideshift.";
  private static final String STORE = "org.quartz.jobStore.";

  private QuartzProperties() {}

  static Properties of(String instance, Optional<JobStore> shared) {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "tideshift");
    properties.setProperty("org.quartz.scheduler.instanceId", instance);
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", THREADS);
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    if (shared.isPresent()) {
      addShared(properties, shared.get());
    } else {
      properties.setProperty(STORE + "class", "org.quartz.simpl.RAMJobStore");
    }
    return properties;
  }

  private static void addShared(Properties properties, JobStore store) {
    properties.setProperty(STORE + "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    properties.setProperty(
        STORE + "driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    properties.setProperty(
        STORE + "driverDelegateInitString",
        "triggerPersistenceDelegateClasses=" + ClockTriggerRows.class.getName());
    properties.setProperty(STORE + "tablePrefix", store.tablePrefix());
    properties.setProperty(STORE + "isClustered", "true");
    properties.setProperty(STORE + "clusterCheckinInterval", "5000");
    properties.setProperty(STORE + "dataSource", "tideshift");
    properties.setProperty(SOURCE + "provider", "hikaricp");
    properties.setProperty(SOURCE + "driver", "org.postgresql.Driver");
    properties.setProperty(SOURCE + "URL", store.url());
    properties.setProperty(SOURCE + "maxConnections", "5");
    store.user().ifPresent(user -> properties.setProperty(SOURCE + "user", user));
    store.password().ifPresent(word -> properties.setProperty(SOURCE + "password", word));
  }
}
