package org.tideshift.scheduler.batch.workspace;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.scheduler.offers.Effort;
import org.tideshift.scheduler.offers.OfferWeights;
import org.tideshift.scheduler.offers.Wish;
import org.tideshift.scheduler.staffing.ServiceSpan;
import org.tideshift.scheduler.staffing.StaffingRisk;

/** Everything that can be configured, in the order of the documentation. */
public final class ConfigurationKeys {
  private static final List<ConfigurationKey<?>> ALL = new ArrayList<>();
  private static final Pattern JOB =
      Pattern.compile("schedule\\.jobs\\.[a-z0-9_-]+\\.(cron|zone|step)");
  private static final double LEAST_UPLIFT = -0.99;
  private static final double MOST_UPLIFT = 100;
  private static final long MOST_RUNS = 100_000;
  private static final double MOST_MONEY = 1e9;

  /** Zone of local times, calendars and work weeks. */
  public static final ConfigurationKey<ZoneId> TIMEZONE =
      single("timezone", "UTC", SettingReaders::zone);

  /** Length of a planning interval. */
  public static final ConfigurationKey<Duration> INTERVAL =
      single("interval", "PT30M", SettingReaders::interval);

  /** How far ahead a night plans. */
  public static final ConfigurationKey<CalendarSpan> HORIZON =
      single("horizon", "P28D", SettingReaders::positiveSpan);

  /** The moment the night takes for now; blank for the clock. */
  public static final ConfigurationKey<Optional<String>> AS_OF =
      single("as_of", "", SettingReaders::optionalMoment);

  /** First day of a work week. */
  public static final ConfigurationKey<DayOfWeek> WEEK_STARTS =
      single("week_starts", "MONDAY", SettingReaders::dayOfWeek);

  /** Regions whose public holidays count, such as {@code US} or {@code GB-WLS}. */
  public static final ConfigurationKey<List<String>> HOLIDAYS =
      add(new ConfigurationKey<>("holidays", "[]", RawSetting::several));

  /** Character between the cells of input files. */
  public static final ConfigurationKey<Character> CSV_SEPARATOR =
      single("csv.separator", ",", SettingReaders::character);

  /** Decimal sign of input files. */
  public static final ConfigurationKey<Character> CSV_DECIMAL =
      single("csv.decimal", ".", SettingReaders::character);

  /** What an absent interval of the history means: {@code unknown} or {@code zero}. */
  public static final ConfigurationKey<String> HISTORY_ABSENT =
      single("history.absent", "unknown", text -> SettingReaders.word(text, "unknown", "zero"));

  /** How old the last history row may be at a night. */
  public static final ConfigurationKey<CalendarSpan> HISTORY_MAX_AGE =
      single("history.max_age", "P3D", SettingReaders::span);

  /** Quantile levels of a forecast. */
  public static final ConfigurationKey<List<Double>> FORECAST_QUANTILES =
      add(
          new ConfigurationKey<>(
              "forecast.quantiles",
              "[0.1, 0.5, 0.9]",
              raw -> SettingReaders.quantiles(raw.several())));

  /** Share of contacts that AI agents finish; blank to forecast it. */
  public static final ConfigurationKey<OptionalDouble> FORECAST_CONTAINMENT =
      single("forecast.containment", "", text -> SettingReaders.optionalNumber(text, 0, 1));

  /** Uplift of launches in the horizon; blank to learn it. */
  public static final ConfigurationKey<OptionalDouble> FORECAST_LAUNCH_UPLIFT =
      single(
          "forecast.launch_uplift",
          "",
          text -> SettingReaders.optionalNumber(text, LEAST_UPLIFT, MOST_UPLIFT));

  /** How the forecast's doubt enters the requirement. */
  public static final ConfigurationKey<StaffingRisk> STAFFING_RISK =
      single("staffing.risk", "expected_service_level", StaffingRisk::parse);

  /** The time over which the service level is kept: {@code interval} or {@code day}. */
  public static final ConfigurationKey<ServiceSpan> STAFFING_SERVICE_LEVEL_OVER =
      single(
          "staffing.service_level_over",
          "interval",
          text -> SettingReaders.constant(ServiceSpan.values(), text));

  /** How hard the solver tries: {@code quick}, {@code standard}, {@code thorough}. */
  public static final ConfigurationKey<Effort> OFFERS_EFFORT =
      single("offers.effort", "standard", text -> SettingReaders.constant(Effort.values(), text));

  /** Seed of the solver. */
  public static final ConfigurationKey<Long> OFFERS_SEED =
      single("offers.seed", "1", text -> SettingReaders.whole(text, 0, Long.MAX_VALUE / 10));

  /** Least time between two shifts of one work day. */
  public static final ConfigurationKey<CalendarSpan> OFFERS_MIN_GAP =
      single("offers.min_gap", "PT1H", SettingReaders::span);

  /** Brands that never share an agent within the cool-off. */
  public static final ConfigurationKey<List<List<String>>> OFFERS_BRAND_CONFLICTS =
      add(new ConfigurationKey<>("offers.brand_conflicts", "[]", RawSetting::nested));

  /** Time an agent of a conflicting brand has to stay away. */
  public static final ConfigurationKey<CalendarSpan> OFFERS_BRAND_COOLOFF =
      single("offers.brand_cooloff", "P90D", SettingReaders::span);

  /** Share of required agent-intervals below which a person must look. */
  public static final ConfigurationKey<Double> OFFERS_COVERAGE_TARGET =
      single("offers.coverage_target", "0.95", text -> SettingReaders.number(text, 0, 1));

  /** Accepted probability of being short in an interval. */
  public static final ConfigurationKey<Double> OFFERS_SHORT_RISK =
      single("offers.short_risk", "0.1", text -> SettingReaders.number(text, 0, 1));

  /** Time before a shift until which an agent may release it freely. */
  public static final ConfigurationKey<CalendarSpan> OFFERS_RELEASE_FREE_UNTIL =
      single("offers.release_free_until", "PT48H", SettingReaders::span);

  /** Time before a shift by which an agent must confirm it. */
  public static final ConfigurationKey<CalendarSpan> OFFERS_CONFIRM_BY =
      single("offers.confirm_by", "PT24H", SettingReaders::span);

  /** Money a night may spend on bonuses. */
  public static final ConfigurationKey<Double> OFFERS_BONUS_BUDGET =
      single("offers.bonus_budget", "500", text -> SettingReaders.number(text, 0, MOST_MONEY));

  /** What each wish of the lowest level of a plan counts, in points. */
  public static final Map<Wish, ConfigurationKey<Double>> OFFERS_WEIGHTS = weights();

  /** Database of the ledger, {@code jdbc:postgresql:}; blank for the embedded one. */
  public static final ConfigurationKey<Optional<String>> DATABASE_URL =
      single("database.url", "", DatabaseUrl::findUrl);

  /** User of the database. */
  public static final ConfigurationKey<Optional<String>> DATABASE_USER =
      single("database.user", "", SettingReaders::optionalText);

  /** Name of the environment variable that holds the database's password. */
  public static final ConfigurationKey<String> DATABASE_PASSWORD_ENV =
      single("database.password_env", "TIDESHIFT_DB_PASSWORD", text -> text);

  /** File in the workspace whose first line is the database's password; blank for none. */
  public static final ConfigurationKey<Optional<String>> DATABASE_PASSWORD_FILE =
      single("database.password_file", "", SettingReaders::optionalText);

  /** Where the daemon keeps its firings: {@code memory} or {@code jdbc}. */
  public static final ConfigurationKey<String> SCHEDULE_STORE =
      single("schedule.store", "memory", text -> SettingReaders.word(text, "memory", "jdbc"));

  /** What the daemon does about missed nights: {@code one}, {@code all} or {@code none}. */
  public static final ConfigurationKey<String> SCHEDULE_CATCH_UP =
      single("schedule.catch_up", "one", text -> SettingReaders.word(text, "one", "all", "none"));

  /** How long a run on a database server holds its workspace without a sign of life. */
  public static final ConfigurationKey<CalendarSpan> SCHEDULE_LEASE =
      single("schedule.lease", "PT30S", SettingReaders::lease);

  /** How many runs a clean-up keeps, the published one among them. */
  public static final ConfigurationKey<Long> SCHEDULE_KEEP_RUNS =
      single("schedule.keep_runs", "30", text -> SettingReaders.whole(text, 1, MOST_RUNS));

  /** How long a daemon that was told to stop waits for a step under way. */
  public static final ConfigurationKey<CalendarSpan> SCHEDULE_STOP_WITHIN =
      single("schedule.stop_within", "PT60S", SettingReaders::span);

  /** Address that is asked for after every successful step; blank for none. */
  public static final ConfigurationKey<Optional<String>> SCHEDULE_HEARTBEAT_URL =
      single("schedule.heartbeat_url", "", SettingReaders::optionalWebAddress);

  /** Address that gets a summary of every step as JSON; blank for none. */
  public static final ConfigurationKey<Optional<String>> SCHEDULE_WEBHOOK_URL =
      single("schedule.webhook_url", "", SettingReaders::optionalWebAddress);

  private ConfigurationKeys() {}

  private static <T> ConfigurationKey<T> single(
      String path, String defaultText, Function<String, T> reader) {
    return add(ConfigurationKey.single(path, defaultText, reader));
  }

  private static <T> ConfigurationKey<T> add(ConfigurationKey<T> key) {
    ALL.add(key);
    return key;
  }

  /** Every key. */
  public static List<ConfigurationKey<?>> all() {
    return List.copyOf(ALL);
  }

  private static Map<Wish, ConfigurationKey<Double>> weights() {
    Map<Wish, ConfigurationKey<Double>> keys = new EnumMap<>(Wish.class);
    for (Wish wish : Wish.values()) {
      keys.put(
          wish,
          single(
              "offers.weights." + wish.key(),
              String.valueOf((long) wish.usualPoints()),
              text -> SettingReaders.number(text, 0, OfferWeights.MOST)));
    }
    return Collections.unmodifiableMap(keys);
  }

  /** The points that a configuration gives to each wish. */
  public static Map<Wish, Double> offerWeights(Configuration configuration) {
    Map<Wish, Double> points = new EnumMap<>(Wish.class);
    OFFERS_WEIGHTS.forEach((wish, key) -> points.put(wish, configuration.get(key)));
    return points;
  }

  /** Whether {@code path} is the schedule of a job, of which there may be any number. */
  static boolean isJobSchedule(String path) {
    return JOB.matcher(path).matches();
  }
}
