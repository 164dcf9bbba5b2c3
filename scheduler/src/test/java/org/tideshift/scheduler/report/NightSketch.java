package org.tideshift.scheduler.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.IntervalCoverage;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.ExpectedService;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * A small night to draw: every queue gets ten contacts an interval of 300 seconds each, and its
 * group is offered one agent fewer than it requires from 08:00 to 09:00 of the first day.
 */
final class NightSketch {
  static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("UTC");

  private final IntervalGrid grid;
  private final List<Queue> queues = new ArrayList<>();
  private final List<DemandForecast> forecasts = new ArrayList<>();
  private final List<ContactCounts> history = new ArrayList<>();
  private final Map<String, List<DayTotal>> days = new TreeMap<>();
  private List<String> warnings = List.of();
  private Aftermath aftermath = Aftermath.none();

  private NightSketch(int minutes, int dayCount) {
    this.grid = new IntervalGrid(MONDAY, Duration.ofMinutes(minutes), dayCount * 1440 / minutes);
  }

  static NightSketch of(int minutes, int days) {
    return new NightSketch(minutes, days);
  }

  NightSketch queue(String name) {
    Queue usual = Queue.ofName(name);
    queues.add(usual);
    DemandForecast.Builder forecast = DemandForecast.builder(name, grid, List.of(0.1, 0.5, 0.9));
    for (int i = 0; i < grid.size(); i++) {
      forecast.mean(i, 10).ahtSeconds(i, 300);
      forecast.quantile(0, i, 7).quantile(1, i, 10).quantile(2, i, 13);
    }
    forecasts.add(forecast.method("combination").build());
    LocalDays local = LocalDays.of(LocalGrid.of(grid, ZONE));
    List<DayTotal> totals = new ArrayList<>();
    for (int day = 0; day < local.size(); day++) {
      double mean = 10.0 * grid.size() / local.size();
      totals.add(new DayTotal(local.date(day), mean, List.of(0.9 * mean, mean, 1.1 * mean)));
    }
    days.put(name, totals);
    history.add(fourWeeks(name));
    return this;
  }

  private ContactCounts fourWeeks(String name) {
    Duration length = grid.length();
    Instant start = MONDAY.minus(Duration.ofDays(28));
    IntervalGrid past = IntervalGrid.between(start, MONDAY, length);
    ContactCounts.Builder counts = ContactCounts.builder(name, past);
    for (int i = 0; i < past.size(); i++) {
      counts.contacts(i, 9);
    }
    return counts.build();
  }

  NightSketch warning(String text) {
    warnings = List.of(text);
    return this;
  }

  NightSketch aftermath(Aftermath since) {
    aftermath = since;
    return this;
  }

  Night draw() {
    return new Night(
        new NightSetting(MONDAY, new SiteCalendar(ZONE, List.of("US"), List.of()), queues, "test"),
        plan(),
        Optional.empty(),
        new Evidence(history, days, List.of(), List.of(), TrackRecord.none()),
        aftermath);
  }

  private NightPlan plan() {
    StaffingOptions options = StaffingOptions.usual(ZONE);
    Staffed staffed =
        new Staffed(
            StaffDemand.plan(queues, forecasts, options).requirements(),
            ExpectedService.of(queues, forecasts, options));
    List<GroupCoverage> coverage = new ArrayList<>();
    staffed.requirements().forEach(group -> coverage.add(coverage(group.staffingGroup(), staffed)));
    return new NightPlan(
        forecasts,
        staffed,
        coverage,
        List.of(offer(queues.get(0).name())),
        new PlanJudgement(0, "flow per interval", 0, 0.95, warnings));
  }

  private GroupCoverage coverage(String name, Staffed staffed) {
    List<IntervalCoverage> intervals = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      int at = i;
      double required =
          staffed.requirements().stream()
              .filter(group -> group.staffingGroup().equals(name))
              .mapToDouble(group -> group.agentsRequired(at))
              .findFirst()
              .orElseThrow();
      boolean isShort =
          !grid.startOf(i).isBefore(MONDAY.plus(Duration.ofHours(8)))
              && grid.startOf(i).isBefore(MONDAY.plus(Duration.ofHours(9)));
      double offered = isShort ? required - 1 : required;
      intervals.add(
          new IntervalCoverage(
              required, (int) offered, offered, isShort ? "of 3 qualified: 3 not available" : ""));
    }
    return new GroupCoverage(name, grid, intervals);
  }

  private static NightOffer offer(String group) {
    TimeSpan span = new TimeSpan(MONDAY, MONDAY.plus(Duration.ofHours(4)));
    return new NightOffer(
        "0123456789abcdef",
        new ShiftOffer("a1", group, span, 1, ""),
        new Pay(OptionalDouble.of(20), OptionalDouble.empty(), OptionalDouble.of(80)),
        Optional.empty());
  }
}
