package org.tideshift.scheduler.batch.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says why and what to do, in one line. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who can mend it. */
  public enum Kind {
    /** Another process has it; later is a remedy. */
    LOCKED,
    /** The configuration names the wrong database, user or password, or an old program. */
    CONFIGURATION,
    /** The server does not answer, or ended the connection; later is a remedy. */
    AWAY,
    /** The machine or the disk has failed. */
    FAILURE
  }

  private final Kind kind;

  DatabaseException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Who can mend it. */
  public Kind kind() {
    return kind;
  }
}
