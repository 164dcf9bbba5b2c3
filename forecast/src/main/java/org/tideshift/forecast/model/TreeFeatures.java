package org.tideshift.forecast.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.calendar.DayLabel;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.model.trees.BinnedFeatures;
import org.tideshift.forecast.model.trees.Cuts;

/**
 * What the trees may look at for two hours of a day forecast from an earlier morning: the calendar,
 * and what was known on that morning. Nothing later than the origin enters.
 */
final class TreeFeatures {
  static final int COUNT = 10;

  private static final List<String> KINDS =
      List.of(
          "MAJOR",
          "MINOR",
          "OBSERVANCE",
          "EVE",
          "AFTER",
          "BRIDGE",
          "LEAVE",
          "RETURN",
          "SEASON",
          "PLANNED");
  private static final int BINS = 16;
  private static final int NEAR_DAYS = 7;
  private static final int SEASON_DAYS = 14;
  private static final int ENOUGH_FOR_YEAR = 420;
  private static final int YEAR = 364;
  private static final int LAG_WEEKS = 4;

  private final DemandHistory history;
  private final DayBlocks blocks;
  private final TreeLevels levels;
  private final Cuts fastCuts;
  private final Cuts slowCuts;
  private final Cuts yearCuts;
  private final Cuts lagCuts;

  TreeFeatures(DemandHistory history, DayBlocks blocks, TreeLevels levels, int maxLead) {
    this.history = history;
    this.blocks = blocks;
    this.levels = levels;
    int days = blocks.days();
    double[] fast = new double[days];
    double[] slow = new double[days];
    double[] year = new double[days];
    double[] lag = new double[days * 4];
    for (int day = 0; day < days; day++) {
      int origin = Math.max(0, day - day % maxLead);
      fast[day] = levels.fastTrend(day);
      slow[day] = levels.slowTrend(day);
      year[day] = seasonLastYear(day, origin);
      for (int part = 0; part < 4; part++) {
        lag[4 * day + part] = lag(day, 3 * part + 1, origin);
      }
    }
    this.fastCuts = Cuts.ofQuantiles(fast, BINS);
    this.slowCuts = Cuts.ofQuantiles(slow, BINS);
    this.yearCuts = Cuts.ofQuantiles(year, BINS);
    this.lagCuts = Cuts.ofQuantiles(lag, BINS);
  }

  /**
   * Fills the rows of a day's blocks.
   *
   * @param first the row of the day's first block; the others follow
   * @param day the day, counted from the history's first; may lie ahead
   * @param origin the morning from which it is forecast, at or before the day and the history's end
   */
  void fillDay(BinnedFeatures rows, int first, int day, int origin) {
    int epochDay = history.epochDay(0) + day;
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    boolean hasYear = blocks.days() >= ENOUGH_FOR_YEAR;
    int[] bins = {
      LocalGrid.weekday(epochDay),
      hasYear ? date.getDayOfYear() / SEASON_DAYS : 0,
      kind(epochDay),
      nearHoliday(epochDay),
      Math.min(7, (day - origin) / 4),
      fastCuts.binOf(levels.fastTrend(origin)),
      hasYear ? slowCuts.binOf(levels.slowTrend(origin)) : 0,
      yearCuts.binOf(seasonLastYear(day, origin)),
    };
    for (int block = 0; block < DayBlocks.PER_DAY; block++) {
      int feature = 0;
      for (int bin : bins) {
        rows.set(feature++, first + block, bin);
      }
      rows.set(feature++, first + block, block);
      rows.set(feature, first + block, lagCuts.binOf(lag(day, block, origin)));
    }
  }

  private int kind(int epochDay) {
    Optional<DayLabel> label = history.calendar().findLabel(epochDay);
    return label.map(found -> 1 + KINDS.indexOf(found.kind())).orElse(0);
  }

  /** Days from a holiday that most have off, 1 to 15; 0 where none is near. */
  private int nearHoliday(int epochDay) {
    for (int away = 0; away <= NEAR_DAYS; away++) {
      if (isMajor(epochDay - away)) {
        return NEAR_DAYS + 1 + away;
      }
      if (isMajor(epochDay + away)) {
        return NEAR_DAYS + 1 - away;
      }
    }
    return 0;
  }

  private boolean isMajor(int epochDay) {
    Optional<DayLabel> label = history.calendar().findLabel(epochDay);
    return label.isPresent() && label.get().kind().equals("MAJOR");
  }

  /** How the level changed a year ago over the same days, as log ratio; 0 where not known. */
  private double seasonLastYear(int day, int origin) {
    boolean isKnown = origin >= YEAR + SEASON_DAYS && day - YEAR < blocks.days();
    return isKnown ? levels.change(origin - 1 - YEAR, day - YEAR) : 0;
  }

  /** How the same weekday and block ran against level and shape in the last weeks known. */
  private double lag(int day, int block, int origin) {
    double contacts = 0;
    double expected = 0;
    int last = day - 7 * ((day - origin) / 7 + 1);
    for (int week = 0; week < LAG_WEEKS && last - 7 * week >= 0; week++) {
      int past = last - 7 * week;
      contacts += blocks.contacts(past, block);
      expected += blocks.shape(past, block) * levels.smooth(past);
    }
    double prior = 1 / levels.blockSpread();
    return expected > 0 ? StrictMath.log((contacts + prior) / (expected + prior)) : 0;
  }
}
