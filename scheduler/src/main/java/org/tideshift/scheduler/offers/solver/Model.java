package org.tideshift.scheduler.offers.solver;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.tideshift.scheduler.offers.WorkWeek;

/**
 * The problem as arrays. A <em>cell</em> is a group at a step: {@code group * steps + step}. A
 * <em>seat</em> is a place for one shift in one window of one agent, or a commitment, which stays.
 */
final class Model {
  /** Thousandths in one agent. */
  static final int MILLI = 1000;

  /** Weight of uncovered time of priority 1. */
  static final int PRIORITY = 100;

  final Steps steps;
  final int stepCount;
  final List<String> groups;
  final List<AgentFacts> agents;

  /** By cell: thousandths of an agent required, at least present, and the priority's weight. */
  final int[] required;

  final int[] floor;
  final int[] weight;

  /** By cell: thousandths of an agent wanted, at least what is required. */
  final int[] target;

  /** Whether more is wanted than required anywhere. */
  boolean isOverOffered;

  /** By cell: whether the requirement has an interval there. */
  final boolean[] planned;

  /** By seat. */
  int[] seatAgent = {};

  int[] seatFrom = {};
  int[] seatTo = {};

  /** By seat: the seats of windows so close that shifts there could share a work day. */
  int[] nearFrom = {};

  int[] nearEnd = {};

  /** By seat, for commitments: group, or groups plus a number for work outside the plan. */
  int[] fixedGroup = {};

  /** By seat, for commitments: week, or -1 for one before the plan. */
  int[] fixedWeek = {};

  /** By seat, for commitments: thousandths of an agent that are expected to come. */
  int[] fixedWorth = {};

  /**
   * Brand conflicts between groups, those outside the plan included; empty where there are none.
   */
  boolean[][] conflict = {};

  /** Steps between shifts of groups in conflict. */
  int coolOff;

  /** By seat: the shift that was published before, or {@link Board#NONE}. */
  int[] seed = {};

  /** Shifts that were published before and can still be offered. */
  int published;

  /** Hundredths of wish points of an offer, and of a published one that does not stand. */
  long offerPoints;

  long changePoints;

  /** While the search is warm, so many times halved, wish points stay below coverage. */
  int wishShift;

  /** Possible shifts, in the order of their seats. */
  int[] openSeats = {};

  Model(Steps steps, List<String> groups, List<AgentFacts> agents) {
    this.steps = steps;
    this.stepCount = steps.count;
    this.groups = groups;
    this.agents = agents;
    int cells = groups.size() * stepCount;
    this.required = new int[cells];
    this.floor = new int[cells];
    this.weight = new int[cells];
    this.target = new int[cells];
    this.planned = new boolean[cells];
  }

  /** A model without agents, groups and time. */
  static Model ofNothing() {
    WorkWeek week = new WorkWeek(ZoneOffset.UTC, DayOfWeek.MONDAY);
    return new Model(new Steps(Instant.EPOCH, Duration.ofHours(1), 0, week), List.of(), List.of());
  }

  int cell(int group, int step) {
    return group * stepCount + step;
  }
}
