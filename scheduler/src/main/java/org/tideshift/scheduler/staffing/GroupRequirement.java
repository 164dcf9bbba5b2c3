package org.tideshift.scheduler.staffing;

import java.util.Arrays;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * How many people one staffing group needs, interval by interval. What is not set needs nobody, has
 * no floor and the usual priority of 1.
 */
public final class GroupRequirement {
  private final String staffingGroup;
  private final IntervalGrid grid;
  private final double[] agentsRequired;
  private final double[] floorAgents;
  private final double[] priority;

  private GroupRequirement(Builder builder) {
    this.staffingGroup = builder.staffingGroup;
    this.grid = builder.grid;
    this.agentsRequired = builder.agentsRequired.clone();
    this.floorAgents = builder.floorAgents.clone();
    this.priority = builder.priority.clone();
  }

  /** Starts a requirement of nobody. */
  public static Builder builder(String staffingGroup, IntervalGrid grid) {
    return new Builder(staffingGroup, grid);
  }

  /** Name of the staffing group. */
  public String staffingGroup() {
    return staffingGroup;
  }

  /** The intervals. */
  public IntervalGrid grid() {
    return grid;
  }

  /** Agents required in the interval, 0 or more, possibly fractional. */
  public double agentsRequired(int index) {
    return agentsRequired[index];
  }

  /** Agents wanted whatever the load, 0 or more. */
  public double floorAgents(int index) {
    return floorAgents[index];
  }

  /** Weight of a missing agent against other groups, above 0. */
  public double priority(int index) {
    return priority[index];
  }

  /** Collects a requirement. */
  public static final class Builder {
    private final String staffingGroup;
    private final IntervalGrid grid;
    private final double[] agentsRequired;
    private final double[] floorAgents;
    private final double[] priority;

    private Builder(String staffingGroup, IntervalGrid grid) {
      this.staffingGroup = staffingGroup;
      this.grid = grid;
      this.agentsRequired = new double[grid.size()];
      this.floorAgents = new double[grid.size()];
      this.priority = new double[grid.size()];
      Arrays.fill(priority, 1);
    }

    /**
     * Sets the agents required.
     *
     * @throws IllegalArgumentException where they are negative or not finite
     */
    public Builder agentsRequired(int index, double agents) {
      agentsRequired[index] = checked("agents_required", agents);
      return this;
    }

    /**
     * Sets the floor.
     *
     * @throws IllegalArgumentException where it is negative or not finite
     */
    public Builder floorAgents(int index, double agents) {
      floorAgents[index] = checked("floor_agents", agents);
      return this;
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
      priority[index] = weight;
      return this;
    }

    /** The requirement so far. */
    public GroupRequirement build() {
      return new GroupRequirement(this);
    }

    private static double checked(String name, double agents) {
      if (!(agents >= 0 && agents < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(name + " is " + agents + ", valid: 0 or more, finite");
      }
      return agents;
    }
  }
}
