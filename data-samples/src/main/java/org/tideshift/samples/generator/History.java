package org.tideshift.samples.generator;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Draws the history of several queues into one file a calendar year.
 *
 * @param start of the first half-hour, in the workspace's zone
 * @param end of the last
 * @param recorded which half-hours have rows: those open, and not lost in an outage
 */
record History(ZonedDateTime start, ZonedDateTime end, Predicate<ZonedDateTime> recorded) {

  /** The files by path. */
  SortedMap<String, String> files(List<QueueModel> queues, long seed) {
    List<QueueSampler> samplers = samplers(queues, seed);
    SortedMap<String, CsvText> years = new TreeMap<>();
    for (ZonedDateTime t = start; t.isBefore(end); t = t.plus(Duration.ofMinutes(30))) {
      for (QueueSampler sampler : samplers) {
        HistoryRow row = sampler.draw(t);
        if (recorded.test(t)) {
          write(row, years.computeIfAbsent(fileOf(t), file -> newFile()));
        }
      }
    }
    SortedMap<String, String> files = new TreeMap<>();
    years.forEach((file, text) -> files.put(file, text.toString()));
    return files;
  }

  private static List<QueueSampler> samplers(List<QueueModel> queues, long seed) {
    List<QueueSampler> samplers = new ArrayList<>();
    for (QueueModel queue : queues) {
      samplers.add(new QueueSampler(queue, seed * 1000 + samplers.size()));
    }
    return samplers;
  }

  private static String fileOf(ZonedDateTime local) {
    return "history/contacts-" + local.getYear() + ".csv.gz";
  }

  private static CsvText newFile() {
    return new CsvText(
        "interval_start", "queue", "contacts", "contained", "aht_seconds", "handled", "abandoned");
  }

  private static void write(HistoryRow row, CsvText file) {
    file.row(
        row.start(),
        row.queue(),
        row.contacts(),
        row.contained(),
        row.handled().ahtSeconds(),
        row.handled().contacts(),
        row.handled().abandoned());
  }
}
