package org.tideshift.scheduler.staffing;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * How many people one staffing group needs, interval by interval, and why. What is not set needs
 * nobody, has no floor, expects nothing and has the usual priority of 1.
 */
public final class GroupRequirement implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final List<String> FIGURES =
      List.of(
          "agents_required",
          "floor_agents",
          "offered_load_erlangs",
          "contacts",
          "aht_seconds",
          "expected_service_level",
          "expected_occupancy",
          "expected_occupancy_with_fill",
          "expected_abandonment",
          "deferrable_hours",
          "priority");
  private static final int AGENTS_REQUIRED = 0;
  private static final int FLOOR_AGENTS = 1;
  private static final int OFFERED_LOAD_ERLANGS = 2;
  private static final int CONTACTS = 3;
  private static final int AHT_SECONDS = 4;
  private static final int EXPECTED_SERVICE_LEVEL = 5;
  private static final int EXPECTED_OCCUPANCY = 6;
  private static final int EXPECTED_OCCUPANCY_WITH_FILL = 7;
  private static final int EXPECTED_ABANDONMENT = 8;
  private static final int DEFERRABLE_HOURS = 9;
  private static final int PRIORITY = 10;

  private final String staffingGroup;
  private final IntervalGrid grid;
  private final double[][] figures;
  private final String[] driver;
  private final List<String> fillQueues;

  private GroupRequirement(Builder builder) {
    this.staffingGroup = builder.staffingGroup;
    this.grid = builder.grid;
    this.figures = copy(builder.figures);
    this.driver = builder.driver.clone();
    this.fillQueues = builder.fillQueues;
  }

  /** Starts a requirement of nobody. */
  public static Builder builder(String staffingGroup, IntervalGrid grid) {
    return new Builder(staffingGroup, grid);
  }

  /** Starts from this requirement, for a copy with some figures changed. */
  public Builder toBuilder() {
    Builder builder = new Builder(staffingGroup, grid);
    builder.figures = copy(figures);
    builder.driver = driver.clone();
    builder.fillQueues = fillQueues;
    return builder;
  }

  private static double[][] copy(double[][] figures) {
    return Arrays.stream(figures).map(double[]::clone).toArray(double[][]::new);
  }

  /** Name of the staffing group. */
  public String staffingGroup() {
    return staffingGroup;
  }

  /** The intervals. */
  public IntervalGrid grid() {
    return grid;
  }

  /** Deferrable queues of other groups that this group fills its idle time with, alphabetically. */
  public List<String> fillQueues() {
    return fillQueues;
  }

  /** Which target or rule binds in the interval, and what the agents are for; "" if none is. */
  public String driver(int index) {
    return driver[index];
  }

  /** Agents required in the interval, 0 or more, possibly fractional. */
  public double agentsRequired(int index) {
    return figures[AGENTS_REQUIRED][index];
  }

  /** Agents wanted whatever the load, 0 or more. */
  public double floorAgents(int index) {
    return figures[FLOOR_AGENTS][index];
  }

  /** Offered load of the real-time contacts: contacts an hour times AHT in hours. */
  public double offeredLoadErlangs(int index) {
    return figures[OFFERED_LOAD_ERLANGS][index];
  }

  /** Expected contacts of the interval that need a person, deferrable ones included. */
  public double contacts(int index) {
    return figures[CONTACTS][index];
  }

  /** Mean handle time of those contacts in seconds; 0 without contacts. */
  public double ahtSeconds(int index) {
    return figures[AHT_SECONDS][index];
  }

  /** Expected share of offered contacts answered within the threshold, 0..1; 1 without contacts. */
  public double expectedServiceLevel(int index) {
    return figures[EXPECTED_SERVICE_LEVEL][index];
  }

  /** Expected share of the agents' time on real-time contacts, 0..1. */
  public double expectedOccupancy(int index) {
    return figures[EXPECTED_OCCUPANCY][index];
  }

  /** The same with the deferrable work done in the idle time, 0..1. */
  public double expectedOccupancyWithFill(int index) {
    return figures[EXPECTED_OCCUPANCY_WITH_FILL][index];
  }

  /** Expected share of contacts that give up waiting, 0..1. */
  public double expectedAbandonment(int index) {
    return figures[EXPECTED_ABANDONMENT][index];
  }

  /** Hours of deferrable work that the group does in the interval. */
  public double deferrableHours(int index) {
    return figures[DEFERRABLE_HOURS][index];
  }

  /** Weight of a missing agent against other groups, above 0. */
  public double priority(int index) {
    return figures[PRIORITY][index];
  }

  /** Collects a requirement. */
  public static final class Builder {
    private final String staffingGroup;
    private final IntervalGrid grid;
    private double[][] figures;
    private String[] driver;
    private List<String> fillQueues = List.of();

    private Builder(String staffingGroup, IntervalGrid grid) {
      this.staffingGroup = staffingGroup;
      this.grid = grid;
      this.figures = new double[FIGURES.size()][grid.size()];
      this.driver = new String[grid.size()];
      Arrays.fill(driver, "");
      Arrays.fill(figures[PRIORITY], 1);
      Arrays.fill(figures[EXPECTED_SERVICE_LEVEL], 1);
    }

    /** Sets the deferrable queues of other groups that fill idle time. */
    public Builder fillQueues(List<String> queues) {
      fillQueues = queues.stream().sorted().toList();
      return this;
    }

    /** Sets the reason. */
    public Builder driver(int index, String reason) {
      driver[index] = reason;
      return this;
    }

    /**
     * Sets the agents required.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder agentsRequired(int index, double agents) {
      return set(AGENTS_REQUIRED, index, agents);
    }

    /**
     * Sets the floor.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder floorAgents(int index, double agents) {
      return set(FLOOR_AGENTS, index, agents);
    }

    /**
     * Sets the offered load.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder offeredLoadErlangs(int index, double erlangs) {
      return set(OFFERED_LOAD_ERLANGS, index, erlangs);
    }

    /**
     * Sets the expected contacts.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder contacts(int index, double count) {
      return set(CONTACTS, index, count);
    }

    /**
     * Sets the mean handle time.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder ahtSeconds(int index, double seconds) {
      return set(AHT_SECONDS, index, seconds);
    }

    /**
     * Sets the expected service level.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder expectedServiceLevel(int index, double share) {
      return set(EXPECTED_SERVICE_LEVEL, index, share);
    }

    /**
     * Sets the expected occupancy.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder expectedOccupancy(int index, double share) {
      return set(EXPECTED_OCCUPANCY, index, share);
    }

    /**
     * Sets the expected occupancy with fill.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder expectedOccupancyWithFill(int index, double share) {
      return set(EXPECTED_OCCUPANCY_WITH_FILL, index, share);
    }

    /**
     * Sets the expected abandonment.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder expectedAbandonment(int index, double share) {
      return set(EXPECTED_ABANDONMENT, index, share);
    }

    /**
     * Sets the hours of deferrable work.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder deferrableHours(int index, double hours) {
      return set(DEFERRABLE_HOURS, index, hours);
    }

    /**
     * Sets the priority.
     *
     * @throws IllegalArgumentException where it is not above 0
     */
    public Builder priority(int index, double weight) {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("priority is " + weight + ", valid: above 0");
      }
      return set(PRIORITY, index, weight);
    }

    private Builder set(int figure, int index, double value) {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            FIGURES.get(figure) + " is " + value + ", valid: 0 or more, finite");
      }
      figures[figure][index] = value;
      return this;
    }

    /** The requirement so far. */
    public GroupRequirement build() {
      return new GroupRequirement(this);
    }
  }
}
