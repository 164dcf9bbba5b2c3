package org.tideshift.scheduler.replay;

import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/**
 * The contacts of one queue that need a person, interval by interval: as they came, or as they are
 * expected. Those that an AI agent finishes are left out.
 */
public final class ContactFlow {
  private final String queue;
  private final IntervalGrid grid;
  private final boolean random;
  private final double[] contacts;
  private final double[] ahtSeconds;

  private ContactFlow(Builder builder, boolean random) {
    this.queue = builder.queue;
    this.grid = builder.grid;
    this.random = random;
    this.contacts = builder.contacts.clone();
    this.ahtSeconds = builder.ahtSeconds.clone();
  }

  /** Starts a flow without contacts. */
  public static Builder builder(String queue, IntervalGrid grid) {
    return new Builder(queue, grid);
  }

  /** What a forecast expects of a queue; {@code aht_seconds} of the queue where it tells none. */
  public static ContactFlow expected(Queue queue, DemandForecast forecast) {
    Builder flow = builder(queue.name(), forecast.grid());
    for (int i = 0; i < forecast.grid().size(); i++) {
      double aht = forecast.ahtSeconds(i);
      double known = aht > 0 ? aht : queue.handling().ahtSeconds().orElse(0);
      flow.set(i, known > 0 ? forecast.personContacts(i) : 0, known);
    }
    return flow.asExpected();
  }

  /** The queue's name. */
  public String queue() {
    return queue;
  }

  /** The intervals. */
  public IntervalGrid grid() {
    return grid;
  }

  /** Whether counts are drawn at random about what is expected; false for counts that came. */
  public boolean isRandom() {
    return random;
  }

  /** Contacts of the interval, 0 or more; whole where they came. */
  public double contacts(int index) {
    return contacts[index];
  }

  /** Mean handle time of the interval's contacts in seconds; 0 only where there are none. */
  public double ahtSeconds(int index) {
    return ahtSeconds[index];
  }

  /**
   * The part from interval {@code from} to before interval {@code to}.
   *
   * @throws IllegalArgumentException where the part is not inside this flow
   */
  public ContactFlow slice(int from, int to) {
    Builder part = builder(queue, grid.slice(from, to));
    for (int i = from; i < to; i++) {
      part.set(i - from, contacts[i], ahtSeconds[i]);
    }
    return random ? part.asExpected() : part.asCounted();
  }

  /** Sum over the intervals. */
  public double totalContacts() {
    double sum = 0;
    for (double count : contacts) {
      sum += count;
    }
    return sum;
  }

  /** Collects a flow. */
  public static final class Builder {
    private final String queue;
    private final IntervalGrid grid;
    private final double[] contacts;
    private final double[] ahtSeconds;

    private Builder(String queue, IntervalGrid grid) {
      this.queue = queue;
      this.grid = grid;
      this.contacts = new double[grid.size()];
      this.ahtSeconds = new double[grid.size()];
    }

    /**
     * Sets an interval.
     *
     * @throws IllegalArgumentException where a value is negative or not finite, or contacts have no
     *     handle time
     */
    public Builder set(int index, double count, double aht) {
      boolean finite = count < Double.POSITIVE_INFINITY && aht < Double.POSITIVE_INFINITY;
      if (!(count >= 0 && aht >= 0 && finite && (count == 0 || aht > 0))) {
        throw new IllegalArgumentException(
            count + " contacts of " + aht + " s, valid: 0 or more, with a handle time above 0");
      }
      contacts[index] = count;
      ahtSeconds[index] = aht;
      return this;
    }

    /** The flow as Poisson arrivals about these means. */
    public ContactFlow asExpected() {
      return new ContactFlow(this, true);
    }

    /**
     * The flow as the counts that came.
     *
     * @throws IllegalArgumentException where a count is not whole
     */
    public ContactFlow asCounted() {
      for (double count : contacts) {
        if (count != Math.rint(count)) {
          throw new IllegalArgumentException(count + " contacts came, valid: a whole number");
        }
      }
      return new ContactFlow(this, false);
    }
  }
}
