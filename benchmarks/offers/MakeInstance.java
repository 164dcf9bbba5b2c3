import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes an instance of the offers bench from a seed: agents in four time zones with day, evening
 * and night windows and one to four staffing groups each, days of two peaks, a holiday, and a
 * demand in proportion to what the agents' caps allow. One file, needs nothing but a JDK:
 *
 * <pre>java MakeInstance.java OUT [size=M|L] [seed=1] [ratio=0.85] [kind=plain|mixed|rated|apart]</pre>
 *
 * <p>{@code plain} agents differ in rest alone; {@code mixed} ones in every cap, and intervals are of
 * 15, 30 or 60 minutes by the seed; {@code rated} adds claim rates, priorities and fractions of
 * agents; {@code apart} agents work in one group or in two neighbours, so that the pool falls into
 * parts that share nobody.
 */
public final class MakeInstance {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int DAY = 24 * 60;
  private static final int[] ZONES = {-8, -5, 0, 8};
  private static final double[] ZONE_SHARES = {0.25, 0.35, 0.2, 0.2};
  private static final int[] OFFICE = {7, 14, 22};
  private static final double[] OFFICE_SHARES = {0.6, 0.28, 0.12};

  private record Window(int from, int to) {}

  private record Worker(
      String id, Set<Integer> groups, List<Window> windows, Map<String, String> rules) {
    int minutes(String rule) {
      return Integer.parseInt(rules.get(rule));
    }
  }

  private final Random random;
  private final String kind;
  private final int groups;
  private final int agents;
  private final int days;
  private final int step;

  private MakeInstance(String size, long seed, String kind) {
    this.random = new Random(seed * 31 + size.charAt(0));
    this.kind = kind;
    boolean large = size.equals("L");
    this.groups = large ? 20 : 5;
    this.agents = large ? 2000 : 400;
    this.days = large ? 14 : 7;
    this.step = kind.equals("mixed") && !large ? new int[] {30, 15, 60}[(int) (seed % 3)] : 30;
  }

  /** Writes the instance's four files. */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String arg : Arrays.asList(args).subList(1, args.length)) {
      options.put(arg.replaceAll("=.*", ""), arg.replaceAll("[^=]*=", ""));
    }
    long seed = Long.parseLong(options.getOrDefault("seed", "1"));
    double ratio = Double.parseDouble(options.getOrDefault("ratio", "0.85"));
    Path folder = Files.createDirectories(Path.of(args[0]));
    new MakeInstance(
            options.getOrDefault("size", "M"), seed, options.getOrDefault("kind", "plain"))
        .write(folder, ratio);
  }

  private void write(Path folder, double ratio) {
    double[] popularity = new double[groups];
    for (int g = 0; g < groups; g++) {
      popularity[g] = StrictMath.exp(0.8 * random.nextGaussian());
    }
    List<Worker> pool = new ArrayList<>();
    for (int a = 0; a < agents; a++) {
      pool.add(worker(String.format(Locale.ROOT, "a%05d", a), popularity));
    }
    print(folder.resolve("agents.csv"), out -> agents(pool, out));
    print(folder.resolve("availability.csv"), out -> availability(pool, out));
    print(folder.resolve("requirements.csv"), out -> requirements(pool, ratio, out));
    print(
        folder.resolve("tideshift.yaml"),
        out -> {
          out.printf("timezone: UTC%ninterval: PT%dM%nweek_starts: MONDAY%n", step);
          out.printf("offers:%n  min_gap: PT1H%n");
          return out;
        });
  }

  private Worker worker(String id, double[] popularity) {
    int zone = ZONES[pick(ZONE_SHARES)];
    double office = OFFICE[pick(OFFICE_SHARES)] + 2 * random.nextGaussian();
    double share = 0.35 + 0.6 * random.nextDouble();
    List<Window> windows = new ArrayList<>();
    for (int day = -1; day <= days; day++) {
      if (random.nextDouble() < share) {
        double from = DAY * day + 60 * (office - zone + random.nextGaussian());
        double length = 60 * Math.max(1, Math.min(14, 8 + 2.8 * random.nextGaussian()));
        Window window = new Window(rounded(from), rounded(from + length));
        boolean inside = window.from() >= 0 && window.to() <= days * DAY;
        if (inside && (windows.isEmpty() || windows.get(windows.size() - 1).to() < window.from())) {
          windows.add(window);
        }
      }
    }
    return new Worker(id, skills(popularity), windows, rules());
  }

  private int rounded(double minutes) {
    return (int) Math.round(minutes / step) * step;
  }

  private Set<Integer> skills(double[] popularity) {
    Set<Integer> skills = new TreeSet<>();
    if (kind.equals("apart")) {
      int pair = pick(popularity) / 2 * 2;
      skills.add(pair + (random.nextBoolean() && pair + 1 < groups ? 1 : 0));
      if (random.nextBoolean() && pair + 1 < groups) {
        skills.addAll(List.of(pair, pair + 1));
      }
      return skills;
    }
    int count = 1 + pick(new double[] {0.36, 0.29, 0.24, 0.11});
    while (skills.size() < Math.min(count, groups)) {
      skills.add(pick(popularity));
    }
    return skills;
  }

  private Map<String, String> rules() {
    boolean mixed = kind.equals("mixed") || kind.equals("rated");
    Map<String, String> rules = new HashMap<>();
    rules.put("week", String.valueOf(60 * (mixed ? oneOf(12, 20, 30, 40, 48) : 40)));
    rules.put("day", String.valueOf(60 * (mixed ? oneOf(4, 6, 8, 10) : 8)));
    rules.put("min", String.valueOf(60 * (mixed ? oneOf(1, 2, 3, 4) : 1)));
    rules.put("max", String.valueOf(60 * (mixed ? oneOf(4, 6, 8) : 8)));
    rules.put("rest", String.valueOf(mixed ? 60 * oneOf(6, 8, 10, 11, 12) : 480 + 30 * oneOf(0, 1, 2, 3, 4)));
    rules.put("shifts", String.valueOf(mixed ? oneOf(1, 2, 3) : 2));
    boolean rated = kind.equals("rated");
    rules.put("claim", rated ? String.format(Locale.ROOT, "%.2f", 0.4 + 0.6 * random.nextDouble()) : "1");
    rules.put("show", rated ? String.format(Locale.ROOT, "%.2f", 0.9 + 0.1 * random.nextDouble()) : "1");
    return rules;
  }

  private int oneOf(int... values) {
    return values[random.nextInt(values.length)];
  }

  private int pick(double[] shares) {
    double left = random.nextDouble() * Arrays.stream(shares).sum();
    for (int i = 0; i < shares.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }

  private PrintWriter agents(List<Worker> pool, PrintWriter out) {
    out.print("agent_id,skills,timezone,max_hours_week,max_hours_day,min_shift,max_shift,min_rest,");
    out.print("max_shifts_day,claim_rate,show_rate\n");
    for (Worker one : pool) {
      List<String> skills = one.groups().stream().map(MakeInstance::name).toList();
      out.printf(
          Locale.ROOT,
          "%s,%s,UTC,%d,%d,PT%dM,PT%dM,PT%dM,%s,%s,%s\n",
          one.id(),
          String.join("|", skills),
          one.minutes("week") / 60,
          one.minutes("day") / 60,
          one.minutes("min"),
          one.minutes("max"),
          one.minutes("rest"),
          one.rules().get("shifts"),
          one.rules().get("claim"),
          one.rules().get("show"));
    }
    return out;
  }

  private static PrintWriter availability(List<Worker> pool, PrintWriter out) {
    out.print("agent_id,start,end\n");
    for (Worker one : pool) {
      for (Window window : one.windows()) {
        out.printf("%s,%s,%s\n", one.id(), at(window.from()), at(window.to()));
      }
    }
    return out;
  }

  private PrintWriter requirements(List<Worker> pool, double ratio, PrintWriter out) {
    boolean rated = kind.equals("rated");
    double[][] wanted = wanted(pool, ratio * capacity(pool));
    out.print("staffing_group,interval_start,interval_minutes,agents_required,priority\n");
    for (int g = 0; g < groups; g++) {
      String priority = rated ? new String[] {"0.5", "1", "1", "2", "3"}[g % 5] : "1";
      for (int t = 0; t < wanted[g].length; t++) {
        String agentsRequired =
            rated
                ? String.format(Locale.ROOT, "%.2f", wanted[g][t])
                : String.valueOf(Math.round(wanted[g][t]));
        out.printf(
            "%s,%s,%d,%s,%s\n", name(g), at(t * step), step, agentsRequired, priority);
      }
    }
    return out;
  }

  /** Agent-intervals that the agents' caps would allow, rests apart; by chance of a claim. */
  private double capacity(List<Worker> pool) {
    double minutes = 0;
    for (Worker one : pool) {
      double[] weeks = new double[days / 7 + 1];
      for (Window window : one.windows()) {
        weeks[window.from() / (7 * DAY)] +=
            Math.min(one.minutes("day"), window.to() - window.from());
      }
      double rate =
          Double.parseDouble(one.rules().get("claim")) * Double.parseDouble(one.rules().get("show"));
      minutes += rate * Arrays.stream(weeks).map(m -> Math.min(m, one.minutes("week"))).sum();
    }
    return minutes / step;
  }

  private double[][] wanted(List<Worker> pool, double total) {
    int size = days * DAY / step;
    int holiday = random.nextInt(days);
    double[][] wanted = new double[groups][size];
    double sum = 0;
    for (int g = 0; g < groups; g++) {
      double weight = 0;
      for (Worker one : pool) {
        weight += one.groups().contains(g) ? 1.0 / one.groups().size() : 0;
      }
      for (int t = 0; t < size; t++) {
        wanted[g][t] = weight * shape(t * step, holiday) * (1 + 0.08 * random.nextGaussian());
        sum += wanted[g][t];
      }
    }
    for (double[] row : wanted) {
      for (int t = 0; t < size; t++) {
        row[t] = Math.max(0, row[t] * total / sum);
      }
    }
    return wanted;
  }

  /** Two peaks a local day in each zone, less at weekends, more on Mondays and the holiday. */
  private static double shape(int minute, int holiday) {
    int day = minute / DAY;
    double shape = 0.12;
    for (int z = 0; z < ZONES.length; z++) {
      double hour = Math.floorMod(minute + 60 * ZONES[z], DAY) / 60.0;
      shape += ZONE_SHARES[z] * (bump(hour - 10.5, 2.2) + 0.8 * bump(hour - 18, 2.6));
    }
    DayOfWeek weekday = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(day).getDayOfWeek();
    double factor =
        switch (weekday) {
          case MONDAY -> 1.17;
          case SATURDAY -> 0.73;
          case SUNDAY -> 0.61;
          default -> 1;
        };
    return shape * factor * (day == holiday ? 1.67 : 1);
  }

  private static double bump(double from, double width) {
    return StrictMath.exp(-from * from / (2 * width * width));
  }

  private static String name(int group) {
    return String.format(Locale.ROOT, "g%02d", group);
  }

  private static String at(int minute) {
    return START.plusSeconds(60L * minute).toString();
  }

  private static void print(Path file, Function<PrintWriter, PrintWriter> rows) {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      rows.apply(out);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
