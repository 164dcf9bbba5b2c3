package org.tideshift.scheduler.batch.store;

class ServerLedgerTest extends LedgerContract {
  private final DatabaseSettings.Server server = ServerOfTests.emptySchema();

  @Override
  Database open() {
    return ServerOfTests.database(server);
  }
}
