package org.tideshift.scheduler.batch.store;

import java.util.List;

/** An event is in the ledger already under the same id, and is another one there. */
public final class EventConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> eventIds;

  EventConflictException(List<String> eventIds) {
    super("the ledger knows other events by these ids: " + String.join(", ", eventIds));
    this.eventIds = List.copyOf(eventIds);
  }

  /** The ids. */
  public List<String> eventIds() {
    return eventIds;
  }
}
