package org.tideshift.scheduler.jobs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationException;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/**
 * The jobs of a workspace, by name.
 *
 * @param jobs those with a cron expression
 */
public record Schedule(List<JobSchedule> jobs) {
  private static final String PREFIX = "schedule.jobs.";
  private static final LocalDateTime EARLIEST = LocalDate.EPOCH.atStartOfDay();

  /** Holds the jobs. */
  public Schedule {
    jobs = List.copyOf(jobs);
  }

  /**
   * Reads the jobs of a configuration; one without a cron expression is off.
   *
   * @throws ConfigurationException naming place, key and value of all that cannot be read
   */
  public static Schedule of(Configuration configuration) {
    Reading reading = new Reading(configuration);
    List<JobSchedule> jobs =
        names(configuration).flatMap(name -> reading.job(name).stream()).toList();
    if (!reading.problems.isEmpty()) {
      throw new ConfigurationException(reading.problems);
    }
    return new Schedule(jobs);
  }

  private static Stream<String> names(Configuration configuration) {
    return new TreeSet<>(configuration.texts().keySet())
        .stream()
            .filter(path -> path.startsWith(PREFIX))
            .map(path -> path.substring(PREFIX.length(), path.lastIndexOf('.')))
            .distinct();
  }

  /** What cannot run, one line each. */
  public List<String> warnings() {
    return jobs.stream()
        .filter(job -> job.step().isEmpty())
        .map(
            job ->
                "job "
                    + job.job()
                    + " does nothing: no step has that name. Maybe set "
                    + PREFIX
                    + job.job()
                    + ".step to one of "
                    + String.join(", ", JobStep.texts()))
        .toList();
  }

  /**
   * The coming firings of all jobs by time.
   *
   * @param from the earliest that counts
   * @param count how many of each job
   */
  public List<Firing> next(Instant from, int count) {
    return jobs.stream()
        .flatMap(job -> job.next(from, count).stream())
        .sorted(Comparator.comparing(Firing::fireTime).thenComparing(Firing::job))
        .toList();
  }

  /** Reads one setting after the other and collects what is wrong. */
  private static final class Reading {
    private final Map<String, String> texts;
    private final Map<String, String> origins;
    private final ZoneId workspaceZone;
    private final List<String> problems = new ArrayList<>();

    Reading(Configuration configuration) {
      this.texts = configuration.texts();
      this.origins = configuration.origins();
      this.workspaceZone = configuration.get(ConfigurationKeys.TIMEZONE);
    }

    Optional<JobSchedule> job(String name) {
      String cron = text(name, "cron");
      if (cron.isEmpty()) {
        return Optional.empty();
      }
      ZoneId zone = zone(name);
      checkCron(name, cron);
      String written = text(name, "step");
      Optional<JobStep> step = JobStep.find(written.isEmpty() ? name : written);
      if (step.isEmpty() && !written.isEmpty()) {
        refuse(name, "step", "no step, valid: " + String.join(", ", JobStep.texts()));
      }
      return Optional.of(new JobSchedule(name, step, cron, zone));
    }

    private void checkCron(String name, String cron) {
      try {
        if (WallTimes.parse(cron).findAfter(EARLIEST).isEmpty()) {
          refuse(name, "cron", "never fires, valid: a day that some month has");
        }
      } catch (IllegalArgumentException invalid) {
        refuse(name, "cron", String.valueOf(invalid.getMessage()));
      }
    }

    private ZoneId zone(String name) {
      String zone = text(name, "zone");
      try {
        return zone.isEmpty() ? workspaceZone : ZoneId.of(zone);
      } catch (DateTimeException unknown) {
        refuse(name, "zone", "unknown zone, valid: an IANA name such as America/New_York");
        return workspaceZone;
      }
    }

    private String text(String name, String key) {
      return texts.getOrDefault(PREFIX + name + "." + key, "").strip();
    }

    private void refuse(String name, String key, String why) {
      String path = PREFIX + name + "." + key;
      problems.add(
          origins.getOrDefault(path, "")
              + ": "
              + path
              + " is "
              + Printable.value(text(name, key))
              + ": "
              + why);
    }
  }
}
