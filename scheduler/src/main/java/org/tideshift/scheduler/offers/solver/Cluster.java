package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of one agent between which a rest is not sure to fit, so that shifts of different
 * clusters are always in different work days.
 */
final class Cluster {
  final AgentFacts agent;

  /** Start and end of the k-th window at 2k and 2k + 1. */
  final int[] windows;

  final int from;
  final int length;

  /** Steps of work that the day's cap and the rests in between leave room for. */
  final int most;

  /** Work days that fit in, and shifts that each can have. */
  final int days;

  final int shiftsADay;

  /** Steps between the shifts of a work day. */
  final int gap;

  /** Steps from the begin of a work day to its end, at the most. */
  final int longestDay;

  /** The work week in which every shift would start, or -1 where there could be several. */
  final int week;

  /** Whether work is added up by hours, so that caps can be kept; false for very long clusters. */
  final boolean countsHours;

  private Cluster(AgentFacts agent, int[] windows, Steps steps, long mostWork) {
    this.agent = agent;
    this.windows = windows;
    this.from = windows[0];
    int to = windows[windows.length - 1];
    this.length = to - from;
    this.days = Math.max(1, (length + agent.minRest) / (agent.minLength + agent.minRest));
    int room = 0;
    for (int d = 1; d <= days; d++) {
      room = Math.max(room, Math.min(d * agent.maxDay, length - (d - 1) * agent.minRest));
    }
    this.most = room;
    this.shiftsADay = Math.min(agent.maxShifts, Math.max(1, length / agent.minLength));
    this.gap = Math.max(0, Math.min(agent.minGap, agent.minRest));
    long span = agent.maxDay + (shiftsADay - 1L) * Math.max(0, agent.minRest - 1);
    this.longestDay = (int) Math.min(length, span);
    int last = Math.max(from, to - agent.minLength);
    this.week = steps.weekOf(from) == steps.weekOf(last) ? steps.weekOf(from) : -1;
    this.countsHours = work() <= mostWork;
  }

  /** Operations of the dynamic programme, roughly. */
  long work() {
    long starts = 1L + (days == 1 ? 0 : Math.max(0, length - 2 * agent.minLength - agent.minRest));
    long each = (long) longestDay * Math.min(agent.maxDay, longestDay);
    long shift = Math.min(agent.maxLength, longestDay);
    return starts * each * (shiftsADay * shift / 2 + (days == 1 ? 0 : most));
  }

  /**
   * The clusters of an agent, in order of time.
   *
   * @param mostWork above so many operations hours are left out of account
   */
  static List<Cluster> of(AgentFacts agent, Steps steps, long mostWork) {
    List<Cluster> clusters = new ArrayList<>();
    int[] windows = agent.windows;
    int first = 0;
    for (int k = 2; k <= windows.length; k += 2) {
      if (k == windows.length || windows[k] - windows[k - 1] >= agent.minRest) {
        clusters.add(new Cluster(agent, Arrays.copyOfRange(windows, first, k), steps, mostWork));
        first = k;
      }
    }
    return clusters;
  }
}
