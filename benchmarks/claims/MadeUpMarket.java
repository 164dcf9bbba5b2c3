import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up a market of a year and a half: a published run whose offers the next import records, and
 * a file of what agents said about them. Most events are allowed; some are about unknown offers, of
 * the wrong agent, too late, or a second answer; some rows stand twice; a tenth come days late. A
 * second part of the same market has new offers, and one event in seven about those of the first.
 *
 * <p>Usage: java MadeUpMarket.java WORKSPACE CLAIMS_FILE EVENTS PART
 */
final class MadeUpMarket {
  private static final int AGENTS = 2000;
  private static final Instant FIRST = Instant.parse("2024-05-01T00:00:00Z");
  private static final int DAYS_A_PART = 280;
  private static final int HALF_HOURS_A_DAY = 48;
  private static final double OLD_OFFERS = 1 / 7.0;

  private final int part;
  private final Random random;
  private final List<Said> said = new ArrayList<>();
  private int events;
  private int eventIds;

  private record Offer(String id, String seat, String agent, Instant start, Instant end, Instant out) {}

  private record Said(Instant arrives, String row) {}

  private MadeUpMarket(int part) {
    this.part = part;
    this.random = new Random(part);
  }

  public static void main(String[] arguments) {
    Path workspace = Path.of(arguments[0]);
    int wanted = Integer.parseInt(arguments[2]);
    int part = Integer.parseInt(arguments[3]);
    MadeUpMarket market = new MadeUpMarket(part);
    List<Offer> offers = market.offers(wanted);
    if (part > 1) {
      List<Offer> earlier = new MadeUpMarket(part - 1).offers(wanted);
      for (int i = 0; market.events < wanted * OLD_OFFERS; i++) {
        market.answer(earlier.get(i));
      }
    }
    for (int i = 0; market.events < wanted; i++) {
      market.answer(offers.get(i % offers.size()));
    }
    market.writeRun(workspace, offers);
    market.writeClaims(Path.of(arguments[1]), wanted);
    System.err.println(offers.size() + " offers");
  }

  /** About 2.4 events an offer. */
  private List<Offer> offers(int wanted) {
    Random own = new Random(1000L + part);
    List<Offer> offers = new ArrayList<>();
    while (offers.size() < wanted / 2.4) {
      String seat = "s" + part + "-" + offers.size();
      Instant start =
          FIRST
              .plus(Duration.ofDays((long) DAYS_A_PART * (part - 1)))
              .plus(Duration.ofMinutes(30L * own.nextInt(DAYS_A_PART * HALF_HOURS_A_DAY)));
      Instant end = start.plus(Duration.ofMinutes(30L * (4 + own.nextInt(12))));
      Instant out = start.minus(Duration.ofHours(80 + own.nextInt(400)));
      for (int invited = own.nextInt(4) == 0 ? 2 : 1; invited > 0; invited--) {
        String agent = String.format(Locale.ROOT, "agent-%05d", own.nextInt(AGENTS));
        String id = String.format(Locale.ROOT, "%016x", own.nextLong());
        offers.add(new Offer(id, seat, agent, start, end, out));
      }
    }
    return offers;
  }

  private void answer(Offer offer) {
    Instant at = after(offer.out(), 30);
    switch (random.nextInt(20)) {
      case 0 -> say(offer.id(), "agent-99999", "claimed", at, "");
      case 1 -> say("no-such-offer-" + random.nextInt(500), offer.agent(), "claimed", at, "");
      case 2 -> say(offer.id(), offer.agent(), "claimed", offer.start().minusSeconds(60), "");
      case 3, 4 -> say(offer.id(), offer.agent(), "declined", at, "\"I am away, sorry\"");
      default -> claim(offer, at);
    }
  }

  private void claim(Offer offer, Instant at) {
    say(offer.id(), offer.agent(), "claimed", at, "");
    if (random.nextInt(10) == 0) {
      say(offer.id(), offer.agent(), "released", after(at, 60), "ill");
      return;
    }
    if (random.nextInt(5) > 0) {
      say(offer.id(), offer.agent(), "confirmed", offer.start().minus(Duration.ofHours(30)), "");
    }
    String came = random.nextInt(15) == 0 ? "no_show" : "worked";
    say(offer.id(), offer.agent(), came, offer.end(), "");
  }

  private Instant after(Instant moment, int hours) {
    return moment.plusSeconds(1 + random.nextInt(hours * 3600));
  }

  /** Ids as a gig platform makes them: in no order. */
  private void say(String offer, String agent, String event, Instant at, String reason) {
    long mixed = (eventIds++ + 1_000_000_000L * part) * 0x9E3779B97F4A7C15L;
    String row =
        String.format(
            Locale.ROOT, "%016x-%d,%s,%s,%s,%s,%s", mixed, part, offer, agent, event, at, reason);
    Instant arrives =
        random.nextInt(10) == 0 ? after(at, 200) : at.plusSeconds(random.nextInt(300));
    said.add(new Said(arrives, row));
    events++;
    if (random.nextInt(100) == 0) {
      said.add(new Said(after(arrives, 1), row));
    }
  }

  private void writeRun(Path workspace, List<Offer> offers) {
    Path run = workspace.resolve("runs").resolve("made-up-" + part);
    try {
      Files.createDirectories(run);
      Files.writeString(
          run.resolve("manifest.json"), "{\"run_id\": \"made-up\", \"as_of\": \"2024-04-01T00:00:00Z\"}");
      Files.writeString(
          run.resolve("summary.json"),
          "{\"ledger_events_known\": \"0\", \"plan_fingerprint\": \"made-up\"}");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(run.resolve("ledger-events.csv")))) {
        out.println(
            "event_id,event,at,offer_id,agent_id,seat_id,staffing_group,start,end,queues,brands,"
                + "claim_probability,wave,opens_at,closes_at,hourly_rate,bonus,reason");
        offers.forEach(offer -> out.println(row(offer)));
      }
      Path link = workspace.resolve("published");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, Path.of("runs", "made-up-" + part));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String row(Offer one) {
    return String.join(
        ",",
        "night:offered:" + one.id(),
        "offered",
        one.out().toString(),
        one.id(),
        one.agent(),
        one.seat(),
        "billing",
        one.start().toString(),
        one.end().toString(),
        "billing|sales",
        "acme",
        "0.72",
        "1",
        one.out().toString(),
        one.start().minus(Duration.ofHours(24)).toString(),
        "21.5",
        "0",
        "needed for 2 short intervals of billing");
  }

  private void writeClaims(Path file, int wanted) {
    said.sort(Comparator.comparing(Said::arrives));
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("event_id,offer_id,agent_id,event,at,reason");
      said.stream().limit(wanted).forEach(one -> out.println(one.row()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
