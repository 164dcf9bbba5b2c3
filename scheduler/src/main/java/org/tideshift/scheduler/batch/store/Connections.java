package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The way to one kind of database. */
interface Connections {
  /**
   * Opens the database for one transaction.
   *
   * @throws DatabaseException LOCKED where another process has it for too long
   */
  Session open() throws SQLException;

  /** Whether there is a database to open; an embedded one is made by its first transaction. */
  boolean isMade();

  /** Says what went wrong, and what to do, in one line. */
  DatabaseException explain(SQLException failure);

  /** Lets go of what is kept between transactions. */
  void close();

  /** The database, open. */
  interface Session extends AutoCloseable {
    /** The connection of the transaction. */
    Connection connection();

    /** Further connections to the same database, for as long as it is open. */
    DataSource dataSource();

    @Override
    void close() throws SQLException;
  }
}
