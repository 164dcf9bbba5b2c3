package org.tideshift.forecast.demand;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What happened in one queue, interval by interval. An interval may be unknown, which is not zero.
 *
 * <p>Columnar and immutable: a queue with three years of half-hours takes about 1.5 MB.
 */
public final class ContactCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final int UNKNOWN = -1;

  private final String queue;
  private final IntervalGrid grid;
  private final int[] contacts;
  private final int[] contained;
  private final int[] timed;
  private final double[] handleSeconds;

  private ContactCounts(Builder builder) {
    this.queue = builder.queue;
    this.grid = builder.grid;
    this.contacts = builder.contacts.clone();
    this.contained = builder.contained.clone();
    this.timed = builder.timed.clone();
    this.handleSeconds = builder.handleSeconds.clone();
  }

  /** Starts counts in which every interval is unknown. */
  public static Builder builder(String queue, IntervalGrid grid) {
    return new Builder(queue, grid);
  }

  /** Starts from these counts, for a copy with some intervals changed. */
  public Builder toBuilder() {
    Builder copy = new Builder(queue, grid);
    System.arraycopy(contacts, 0, copy.contacts, 0, contacts.length);
    System.arraycopy(contained, 0, copy.contained, 0, contained.length);
    System.arraycopy(timed, 0, copy.timed, 0, timed.length);
    System.arraycopy(handleSeconds, 0, copy.handleSeconds, 0, handleSeconds.length);
    return copy;
  }

  /** The queue's name. */
  public String queue() {
    return queue;
  }

  /** The intervals. */
  public IntervalGrid grid() {
    return grid;
  }

  /** Whether anything is known of interval {@code index}. */
  public boolean isKnown(int index) {
    return contacts[index] != UNKNOWN;
  }

  /**
   * All contacts offered in the interval, those an AI agent finished included; 0 or more.
   *
   * @throws IllegalStateException where the interval is unknown
   */
  public int contacts(int index) {
    if (contacts[index] == UNKNOWN) {
      throw new IllegalStateException(
          "interval "
              + grid.startOf(index)
              + " of "
              + queue
              + " is unknown. Maybe ask isKnown first.");
    }
    return contacts[index];
  }

  /** Whether it is known how many contacts an AI agent finished in the interval. */
  public boolean isContainedKnown(int index) {
    return contained[index] != UNKNOWN;
  }

  /** Contacts an AI agent finished, 0 to {@code contacts}; 0 where that is not known. */
  public int contained(int index) {
    return Math.max(0, contained[index]);
  }

  /** Contacts handled by people whose handle time is known: the weight of an AHT. */
  public int timedContacts(int index) {
    return timed[index];
  }

  /** Sum of the handle times of {@link #timedContacts}, in seconds. */
  public double handleSeconds(int index) {
    return handleSeconds[index];
  }

  /** The same counts up to before interval {@code end}. */
  public ContactCounts before(int end) {
    Builder part = new Builder(queue, grid.slice(0, end));
    System.arraycopy(contacts, 0, part.contacts, 0, end);
    System.arraycopy(contained, 0, part.contained, 0, end);
    System.arraycopy(timed, 0, part.timed, 0, end);
    System.arraycopy(handleSeconds, 0, part.handleSeconds, 0, end);
    return part.build();
  }

  /** Collects the intervals of one queue. */
  public static final class Builder {
    private final String queue;
    private final IntervalGrid grid;
    private final int[] contacts;
    private final int[] contained;
    private final int[] timed;
    private final double[] handleSeconds;

    private Builder(String queue, IntervalGrid grid) {
      this.queue = queue;
      this.grid = grid;
      this.contacts = new int[grid.size()];
      this.contained = new int[grid.size()];
      this.timed = new int[grid.size()];
      this.handleSeconds = new double[grid.size()];
      Arrays.fill(contacts, UNKNOWN);
      Arrays.fill(contained, UNKNOWN);
    }

    /**
     * Sets the contacts offered.
     *
     * @throws IllegalArgumentException where they are negative
     */
    public Builder contacts(int index, int count) {
      contacts[index] = checked("contacts", count);
      return this;
    }

    /**
     * Sets the contacts an AI agent finished.
     *
     * @throws IllegalArgumentException where they are negative
     */
    public Builder contained(int index, int count) {
      contained[index] = checked("contained", count);
      return this;
    }

    /**
     * Sets how long the handled contacts took in sum.
     *
     * @throws IllegalArgumentException where the number of contacts is negative
     */
    public Builder handleTime(int index, int timedContacts, double seconds) {
      timed[index] = checked("timed contacts", timedContacts);
      handleSeconds[index] = seconds;
      return this;
    }

    /** Forgets the interval, as after an outage. */
    public Builder unknown(int index) {
      contacts[index] = UNKNOWN;
      contained[index] = UNKNOWN;
      timed[index] = 0;
      handleSeconds[index] = 0;
      return this;
    }

    /** The counts so far. */
    public ContactCounts build() {
      return new ContactCounts(this);
    }

    private static int checked(String name, int count) {
      if (count < 0) {
        throw new IllegalArgumentException(name + " is " + count + ", valid: 0 or more");
      }
      return count;
    }
  }
}
