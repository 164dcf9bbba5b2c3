package org.tideshift.forecast.demand;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/**
 * What will come to one queue, interval by interval: a mean, quantiles of the count, AHT and the
 * share an AI agent will finish. Closed intervals stand with 0.
 */
public final class DemandForecast implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final String queue;
  private final IntervalGrid grid;
  private final String method;
  private final List<Double> levels;
  private final double[] mean;
  private final double[][] quantiles;
  private final double[] ahtSeconds;
  private final double[] containedShare;
  private final BitSet closed;

  private DemandForecast(Builder builder) {
    this.queue = builder.queue;
    this.grid = builder.grid;
    this.method = builder.method;
    this.levels = builder.levels;
    this.mean = builder.mean.clone();
    this.quantiles = new double[levels.size()][];
    for (int level = 0; level < levels.size(); level++) {
      quantiles[level] = builder.quantiles[level].clone();
    }
    this.ahtSeconds = builder.ahtSeconds.clone();
    this.containedShare = builder.containedShare.clone();
    this.closed = (BitSet) builder.closed.clone();
  }

  /**
   * Starts a forecast of zeros.
   *
   * @param levels quantile levels, each above 0 and below 1, ascending
   * @throws IllegalArgumentException where the levels are not so
   */
  public static Builder builder(String queue, IntervalGrid grid, List<Double> levels) {
    return new Builder(queue, grid, levels);
  }

  /** The queue's name. */
  public String queue() {
    return queue;
  }

  /** The intervals. */
  public IntervalGrid grid() {
    return grid;
  }

  /** How it was made, such as {@code level-profile}. */
  public String method() {
    return method;
  }

  /** Quantile levels, ascending, each above 0 and below 1. */
  public List<Double> levels() {
    return levels;
  }

  /** Name of a quantile level: 0.025 is {@code p2_5}. */
  public static String levelName(double level) {
    String percent =
        BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
    return "p" + percent.replace('.', '_');
  }

  /** Expected contacts in the interval, AI-contained ones included; 0 or more. */
  public double mean(int index) {
    return mean[index];
  }

  /** Contacts that are not exceeded with the probability of level {@code level}; 0 or more. */
  public double quantile(int level, int index) {
    return quantiles[level][index];
  }

  /** Expected handle time of a contact by a person, in seconds; 0 where nothing is known. */
  public double ahtSeconds(int index) {
    return ahtSeconds[index];
  }

  /** Expected share of contacts that an AI agent finishes, 0..1. */
  public double containedShare(int index) {
    return containedShare[index];
  }

  /** Whether the queue takes contacts in the interval; where not, nobody is needed for it. */
  public boolean isOpen(int index) {
    return !closed.get(index);
  }

  /** Expected contacts that need a person: the mean less the contained share. */
  public double personContacts(int index) {
    return mean[index] * (1 - containedShare[index]);
  }

  /** Collects a forecast. */
  public static final class Builder {
    private final String queue;
    private final IntervalGrid grid;
    private final List<Double> levels;
    private final double[] mean;
    private final double[][] quantiles;
    private final double[] ahtSeconds;
    private final double[] containedShare;
    private final BitSet closed = new BitSet();
    private String method = "";

    private Builder(String queue, IntervalGrid grid, List<Double> levels) {
      this.queue = queue;
      this.grid = grid;
      this.levels = List.copyOf(levels);
      double previous = 0;
      for (double level : levels) {
        if (!(level > previous && level < 1)) {
          throw new IllegalArgumentException(
              "quantiles are " + levels + ", valid: ascending, above 0, below 1");
        }
        previous = level;
      }
      this.mean = new double[grid.size()];
      this.quantiles = new double[levels.size()][grid.size()];
      this.ahtSeconds = new double[grid.size()];
      this.containedShare = new double[grid.size()];
    }

    /** Names how the forecast was made. */
    public Builder method(String name) {
      method = name;
      return this;
    }

    /**
     * Sets the expected contacts.
     *
     * @throws IllegalArgumentException where they are negative or not finite
     */
    public Builder mean(int index, double contacts) {
      mean[index] = checked("mean", contacts);
      return this;
    }

    /**
     * Sets a quantile, by the position of its level.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder quantile(int level, int index, double contacts) {
      quantiles[level][index] = checked("quantile", contacts);
      return this;
    }

    /**
     * Sets the expected handle time.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder ahtSeconds(int index, double seconds) {
      ahtSeconds[index] = checked("aht_seconds", seconds);
      return this;
    }

    /**
     * Sets the expected contained share.
     *
     * @throws IllegalArgumentException where it is outside 0..1
     */
    public Builder containedShare(int index, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("contained share is " + share + ", valid: 0 to 1");
      }
      containedShare[index] = share;
      return this;
    }

    /** Says that the queue is closed in the interval; it is open where nothing is said. */
    public Builder closed(int index) {
      closed.set(index);
      return this;
    }

    /** The forecast so far. */
    public DemandForecast build() {
      return new DemandForecast(this);
    }

    private static double checked(String name, double value) {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(name + " is " + value + ", valid: 0 or more, finite");
      }
      return value;
    }
  }
}
