package org.tideshift.scheduler.batch.store;

class ServerRunRecordTest extends RunRecordContract {
  @Override
  Database open() {
    return ServerOfTests.database(ServerOfTests.emptySchema());
  }
}
