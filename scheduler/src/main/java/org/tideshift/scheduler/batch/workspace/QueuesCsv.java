package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.OpeningHours;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueStaffing;
import org.tideshift.forecast.demand.QueueTraits;
import org.tideshift.forecast.demand.ServiceTargets;
import org.tideshift.forecast.demand.Shrinkage;

/** Reads {@code queues.csv}. */
public final class QueuesCsv {
  private static final CsvLayout LAYOUT =
      new CsvLayout(
          List.of("queue"),
          List.of(
              "brand",
              "channel",
              "language",
              "staffing_group",
              "required_skills",
              "service_level",
              "answer_within_seconds",
              "max_asa_seconds",
              "patience_seconds",
              "max_occupancy",
              "max_abandonment",
              "concurrency",
              "deadline",
              "min_agents",
              "open",
              "priority",
              "aht_seconds",
              "expected_contacts_per_day",
              "paid_shrinkage",
              "unpaid_shrinkage"));
  // Beyond these no number of people, or an absurd one, would do.
  private static final double HIGHEST_SERVICE_LEVEL = 0.9999;
  private static final double LEAST_ASA = 0.1;
  private static final double LEAST_OCCUPANCY = 0.05;
  private static final double LEAST_ABANDONMENT = 0.0001;
  private static final double LONGEST_SECONDS = 30 * 86_400;
  private static final double MOST_CONTACTS = 1e8;
  private static final double MOST_AGENTS = 1e6;
  private static final double MOST_PRIORITY = 1e6;
  private static final double LEAST_PRIORITY = 1e-3;
  private static final double LARGEST_SHRINKAGE = 0.99;

  private QueuesCsv() {}

  /** The queues in file order; what is wrong is recorded in {@code problems}. */
  public static List<Queue> read(Path file, CsvDialect dialect, DataProblems problems) {
    List<Queue> queues = new ArrayList<>();
    UniqueNames names = new UniqueNames("queue");
    CsvFile.of(file, dialect)
        .forEachRow(
            LAYOUT, problems, row -> findQueue(names.read(row), row).ifPresent(queues::add));
    return queues;
  }

  private static Optional<Queue> findQueue(String name, CsvRow row) {
    Channel channel = row.find("channel", QueuesCsv::channel).orElse(Channel.VOICE);
    OpeningHours open = row.find("open", OpeningHours::parse).orElseGet(OpeningHours::always);
    QueueTraits traits =
        new QueueTraits(channel, row.findText("brand"), row.findText("language"), open);
    ServiceTargets targets = targets(row);
    ContactHandling handling = handling(channel, row);
    Optional<QueueStaffing> staffing = findStaffing(name, row);
    if (row.isBad() || staffing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Queue(name, traits, targets, handling, staffing.get()));
  }

  private static Channel channel(String text) {
    return Channel.find(text)
        .orElseThrow(
            () -> new IllegalArgumentException("unknown channel, valid: " + Channel.allWritten()));
  }

  private static ServiceTargets targets(CsvRow row) {
    ServiceTargets usual = ServiceTargets.usual();
    return new ServiceTargets(
        row.findDecimal("service_level", 0, HIGHEST_SERVICE_LEVEL).orElse(usual.serviceLevel()),
        findSeconds(row, "answer_within_seconds", 0).orElse(usual.answerWithin()),
        findSeconds(row, "max_asa_seconds", LEAST_ASA),
        row.findDecimal("max_occupancy", LEAST_OCCUPANCY, 1),
        row.findDecimal("max_abandonment", LEAST_ABANDONMENT, 1));
  }

  private static ContactHandling handling(Channel channel, CsvRow row) {
    Optional<Duration> deadline =
        row.find("deadline", CalendarSpan::parse).map(CalendarSpan::toDuration);
    if (channel.isDeferrable() && deadline.isEmpty()) {
      deadline = Optional.of(ContactHandling.USUAL_DEADLINE);
    }
    return new ContactHandling(
        findSeconds(row, "patience_seconds", 1),
        (int) row.findWhole("concurrency", 1, 100).orElse(1),
        channel.isDeferrable() ? deadline : Optional.empty(),
        row.findDecimal("aht_seconds", 1, LONGEST_SECONDS),
        row.findDecimal("expected_contacts_per_day", 0, MOST_CONTACTS));
  }

  private static Optional<QueueStaffing> findStaffing(String name, CsvRow row) {
    String group = row.findText("staffing_group").orElse(name);
    Set<String> skills = new TreeSet<>(row.list("required_skills"));
    double paid = row.findDecimal("paid_shrinkage", 0, LARGEST_SHRINKAGE).orElse(0);
    double unpaid = row.findDecimal("unpaid_shrinkage", 0, LARGEST_SHRINKAGE).orElse(0);
    if (paid + unpaid >= 1) {
      row.error("unpaid_shrinkage", "with paid_shrinkage reaches 1, valid: below 1 in sum");
    }
    double minAgents = row.findDecimal("min_agents", 0, MOST_AGENTS).orElse(1);
    double priority = row.findDecimal("priority", LEAST_PRIORITY, MOST_PRIORITY).orElse(1);
    if (row.isBad()) {
      return Optional.empty();
    }
    return Optional.of(
        new QueueStaffing(
            group,
            skills.isEmpty() ? Set.of(group) : skills,
            minAgents,
            priority,
            new Shrinkage(paid, unpaid)));
  }

  private static Optional<Duration> findSeconds(CsvRow row, String column, double min) {
    OptionalDouble seconds = row.findDecimal(column, min, LONGEST_SECONDS);
    return seconds.isPresent()
        ? Optional.of(Duration.ofMillis(Math.round(1000 * seconds.getAsDouble())))
        : Optional.empty();
  }
}
