package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The way to one kind of database. */
interface Connections {
  /**
   * Opens the database for one transaction; makes an embedded one that is not there yet.
   *
   * @throws DatabaseException LOCKED where another process has it for too long
   */
  Session write() throws SQLException;

  /**
   * Opens the database for one transaction that changes nothing; the database refuses to.
   *
   * @throws DatabaseException LOCKED where another process has it for too long
   */
  Session read() throws SQLException;

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

    /** Keeps what was done; the session is of no use afterwards but to be closed. */
    void commit() throws SQLException;

    /** Ends the session; what was not committed never was. */
    @Override
    void close() throws SQLException;
  }
}
