package org.tideshift.scheduler.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tideshift.scheduler.replay.Tally.OfGroup;
import org.tideshift.scheduler.replay.Tally.OfQueue;

/** Figures of one run from what it counted. */
final class RunFigures {
  private static final double HOUR = 3600.0 * QueueTable.SECOND;

  private final QueueTable table;
  private final Tally tally;

  RunFigures(QueueTable table, Tally tally) {
    this.table = table;
    this.tally = tally;
  }

  QueueTable table() {
    return table;
  }

  Map<Figure, Double> ofQueue(int queue) {
    Map<Figure, Double> figures = ofContacts(List.of(queue));
    figures.put(Figure.CONTACT_HOURS, tally.of(OfQueue.WORKED, queue) / HOUR);
    return figures;
  }

  Map<Figure, Double> ofGroup(int group) {
    List<Integer> members =
        IntStream.range(0, table.size())
            .filter(queue -> table.groupOf(queue) == group)
            .boxed()
            .toList();
    Map<Figure, Double> figures = ofContacts(awaitedOf(members));
    figures.putAll(ofTime(List.of(group)));
    return figures;
  }

  Map<Figure, Double> overall() {
    Map<Figure, Double> figures =
        ofContacts(awaitedOf(IntStream.range(0, table.size()).boxed().toList()));
    figures.putAll(ofTime(IntStream.range(0, table.groups().size()).boxed().toList()));
    return figures;
  }

  /** Those that wait for an answer; all where none does. */
  private List<Integer> awaitedOf(List<Integer> queues) {
    List<Integer> awaited = queues.stream().filter(queue -> !table.isDeferrable(queue)).toList();
    return awaited.isEmpty() ? queues : awaited;
  }

  private Map<Figure, Double> ofContacts(List<Integer> queues) {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    double offered = sum(OfQueue.OFFERED, queues);
    double served = sum(OfQueue.SERVED, queues);
    double judged = offered - sum(OfQueue.NOT_YET_DUE, queues);
    boolean deferrable = queues.stream().allMatch(table::isDeferrable);
    figures.put(Figure.OFFERED, offered);
    figures.put(Figure.SERVED, served);
    figures.put(Figure.ABANDONED, sum(OfQueue.ABANDONED, queues));
    figures.put(Figure.WAITING, sum(OfQueue.WAITING, queues));
    putShare(figures, Figure.SERVICE_LEVEL, sum(OfQueue.IN_TIME, queues), judged);
    if (!deferrable) {
      double waited = sum(OfQueue.WAITED, queues) / QueueTable.SECOND;
      putShare(figures, Figure.ASA_SECONDS, waited, served);
      putShare(figures, Figure.ABANDONMENT, sum(OfQueue.ABANDONED, queues), offered);
    }
    return figures;
  }

  private Map<Figure, Double> ofTime(List<Integer> groups) {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    double paid = hours(OfGroup.PAID, groups);
    double contacts = hours(OfGroup.ON_CONTACTS, groups);
    double fill = hours(OfGroup.ON_FILL, groups);
    putShare(figures, Figure.OCCUPANCY, contacts, paid);
    putShare(figures, Figure.OCCUPANCY_WITH_FILL, contacts + fill, paid);
    figures.put(Figure.PAID_HOURS, paid);
    figures.put(Figure.CONTACT_HOURS, contacts);
    figures.put(Figure.FILL_HOURS, fill);
    figures.put(Figure.AWAY_HOURS, hours(OfGroup.AWAY, groups));
    figures.put(
        Figure.IDLE_HOURS, Math.max(0, paid - contacts - fill - hours(OfGroup.AWAY, groups)));
    figures.put(Figure.OVERRUN_HOURS, hours(OfGroup.OVERRUN, groups));
    figures.put(Figure.REQUIRED_INTERVALS, count(OfGroup.REQUIRED_INTERVALS, groups));
    figures.put(Figure.INTERVALS_WITH_NOBODY, count(OfGroup.EMPTY_INTERVALS, groups));
    return figures;
  }

  private static void putShare(Map<Figure, Double> figures, Figure name, double part, double all) {
    if (all > 0) {
      figures.put(name, part / all);
    }
  }

  private double sum(OfQueue what, List<Integer> queues) {
    return queues.stream().mapToDouble(queue -> tally.of(what, queue)).sum();
  }

  private double hours(OfGroup what, List<Integer> groups) {
    return count(what, groups) / HOUR;
  }

  private double count(OfGroup what, List<Integer> groups) {
    return groups.stream().mapToDouble(group -> tally.of(what, group)).sum();
  }
}
