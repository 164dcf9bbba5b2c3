package org.tideshift.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.Shrinkage;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.replay.ReplaySketch.Sketch;

class ReplayContactsTest {
  private static final Queue PHONE = Sketch.voice("phone").with(Optional.of(120.0), 1);

  @Test
  void contactsThatCameAreReplayedToTheLastOne() {
    ReplayResult result =
        ReplaySketch.hours(2).came(PHONE, 60, 3, 0, 7, 1).work(2, "phone").replay(3);

    assertThat(result.queue("phone").mean(Figure.OFFERED)).isEqualTo(11);
    assertThat(result.queue("phone").find(Figure.OFFERED).orElseThrow().standardError())
        .hasValue(0);
  }

  @Test
  void theSameSeedGivesTheSameResultAndAnotherSeedAnotherOne() {
    ReplayCase shop = ReplaySketch.hours(24).comes(PHONE, 60, 300).work(6, "phone").build();

    ReplayResult first = ReplayContacts.replay(shop, ReplayOptions.of(7, 4));

    assertThat(ReplayContacts.replay(shop, ReplayOptions.of(7, 4))).isEqualTo(first);
    assertThat(ReplayContacts.replay(shop, ReplayOptions.of(8, 4))).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsLostAndNobodyWorksMoreThanTheyAreThere(long seed) {
    ReplayResult result =
        ReplayContacts.replay(randomCase(new SplittableRandom(seed)), ReplayOptions.of(seed, 1));

    for (ScopeResult scope : result.scopes()) {
      double gone =
          scope.mean(Figure.SERVED) + scope.mean(Figure.ABANDONED) + scope.mean(Figure.WAITING);
      assertThat(gone).as(scope.name()).isEqualTo(scope.mean(Figure.OFFERED));
    }
    ScopeResult all = result.overall();
    double spent =
        all.mean(Figure.CONTACT_HOURS)
            + all.mean(Figure.FILL_HOURS)
            + all.mean(Figure.AWAY_HOURS)
            + all.mean(Figure.IDLE_HOURS);
    assertThat(spent).isCloseTo(all.mean(Figure.PAID_HOURS), within(1e-6));
    assertThat(all.mean(Figure.OCCUPANCY_WITH_FILL)).isBetween(0.0, 1.0);
    assertThat(all.mean(Figure.OVERRUN_HOURS)).isGreaterThanOrEqualTo(0);
    double byQueue =
        List.of("phone", "chat", "mail").stream()
            .mapToDouble(queue -> result.queue(queue).mean(Figure.CONTACT_HOURS))
            .sum();
    assertThat(all.mean(Figure.CONTACT_HOURS) + all.mean(Figure.FILL_HOURS))
        .isCloseTo(byQueue, within(1e-6));
  }

  private static ReplayCase randomCase(SplittableRandom random) {
    Queue phone =
        Sketch.voice("phone").with(Optional.of(100.0), 1, new Shrinkage(random.nextDouble(0.3), 0));
    Queue chat = new Sketch("chat", "chat", Channel.CHAT, 60).with(Optional.of(200.0), 3);
    Queue mail = new Sketch("mail", "mail", Channel.EMAIL, 14_400).with(Optional.empty(), 1);
    ReplaySketch sketch =
        ReplaySketch.hours(24)
            .comes(phone, random.nextDouble(120), 250)
            .comes(chat, random.nextDouble(90), 600)
            .comes(mail, random.nextDouble(30), 400);
    for (int i = 0; i < 12; i++) {
      double from = random.nextDouble(20);
      double to = from + 1 + random.nextDouble(8);
      switch (random.nextInt(3)) {
        case 0 -> sketch.work(3, "phone", from, to, "phone", "mail");
        case 1 -> sketch.work(2, "chat", from, to, "chat", "phone", "mail");
        default -> sketch.work(1, "mail", from, to, "mail");
      }
    }
    return sketch.build();
  }

  @Test
  void oneMoreAgentNeverLowersTheServiceLevelOnTheSameContacts() {
    double previous = 0;
    for (int agents = 3; agents < 9; agents++) {
      ReplayResult result =
          ReplaySketch.hours(48).comes(PHONE, 60, 300).work(agents, "phone").replay(3);
      assertThat(result.overall().mean(Figure.SERVICE_LEVEL)).isGreaterThan(previous);
      previous = result.overall().mean(Figure.SERVICE_LEVEL);
    }
  }

  @Test
  void twoGroupsPooledAreNeverWorseThanApart() {
    Queue bills = Sketch.voice("bills").with(Optional.empty(), 1);
    Queue sales = Sketch.voice("sales").with(Optional.empty(), 1);
    ReplayResult apart =
        ReplaySketch.hours(96)
            .comes(bills, 60, 300)
            .comes(sales, 30, 300)
            .work(7, "bills")
            .work(4, "sales")
            .replay(5);
    ReplayResult pooled =
        ReplaySketch.hours(96)
            .comes(bills, 60, 300)
            .comes(sales, 30, 300)
            .work(11, "both", 0, 96, "bills", "sales")
            .replay(5);

    assertThat(pooled.overall().mean(Figure.SERVICE_LEVEL))
        .isGreaterThan(apart.overall().mean(Figure.SERVICE_LEVEL) + 0.02);
    assertThat(pooled.overall().mean(Figure.ASA_SECONDS))
        .isLessThan(apart.overall().mean(Figure.ASA_SECONDS));
  }

  @Test
  void anAgentWithThreeChatsIsAsGoodAsThreeWithOne() {
    Queue three = new Sketch("chat", "chat", Channel.CHAT, 60).with(Optional.of(240.0), 3);
    Queue one = new Sketch("chat", "chat", Channel.CHAT, 60).with(Optional.of(240.0), 1);

    ScopeResult four =
        ReplaySketch.hours(48).comes(three, 60, 600).work(4, "chat").replay(3).overall();
    ScopeResult twelve =
        ReplaySketch.hours(48).comes(one, 60, 600).work(12, "chat").replay(3).overall();

    assertThat(four.mean(Figure.SERVICE_LEVEL)).isEqualTo(twelve.mean(Figure.SERVICE_LEVEL));
    assertThat(four.mean(Figure.ASA_SECONDS)).isEqualTo(twelve.mean(Figure.ASA_SECONDS));
    assertThat(four.mean(Figure.OCCUPANCY)).isCloseTo(twelve.mean(Figure.OCCUPANCY), within(1e-9));
  }

  @Test
  void deferrableWorkFillsIdleTimeAndCostsNoContactASecond() {
    Queue mail = new Sketch("mail", "mail", Channel.EMAIL, 86_400).with(Optional.empty(), 1);
    ReplayResult bare = ReplaySketch.hours(48).comes(PHONE, 60, 300).work(8, "phone").replay(3);
    ReplayResult filled =
        ReplaySketch.hours(48)
            .comes(PHONE, 60, 300)
            .comes(mail, 15, 400)
            .work(8, "phone", 0, 48, "phone", "mail")
            .replay(3);

    assertThat(filled.queue("phone")).isEqualTo(bare.queue("phone"));
    assertThat(filled.overall().mean(Figure.OCCUPANCY))
        .isEqualTo(bare.overall().mean(Figure.OCCUPANCY));
    assertThat(filled.queue("mail").mean(Figure.SERVICE_LEVEL)).isEqualTo(1);
    assertThat(filled.overall().mean(Figure.FILL_HOURS))
        .isCloseTo(filled.queue("mail").mean(Figure.CONTACT_HOURS), within(1e-6));
    assertThat(filled.overall().mean(Figure.FILL_HOURS)).isGreaterThan(60);
  }

  @Test
  void aContactGoesToSomebodyWithoutDeferrableWorkInHandAsLongAsThereIsOne() {
    // Eight agents at 6 erlangs, of whom three can do mail, and mail without end: the chain of two
    // dimensions, solved exactly, gives them 0.5744 of the two agents' time that is free.
    Queue mail = new Sketch("mail", "mail", Channel.EMAIL, 86_400).with(Optional.empty(), 1);
    ReplayResult result =
        ReplaySketch.hours(240)
            .comes(PHONE, 72, 300)
            .comes(mail, 60, 300)
            .work(3, "phone", 0, 240, "phone", "mail")
            .work(5, "phone", 0, 240, "phone")
            .replay(10);

    double free = 240 * 8 - result.queue("phone").mean(Figure.CONTACT_HOURS);
    assertThat(result.overall().mean(Figure.FILL_HOURS) / free).isCloseTo(0.574, within(0.01));
  }

  @Test
  void deferrableWorkIsDoneByItsDeadlineOrCountedAsMissed() {
    Queue mail = new Sketch("mail", "mail", Channel.EMAIL, 3600).with(Optional.empty(), 1);
    // They come in the first half-hour, are due an hour later, and the agent comes after that.
    ScopeResult result =
        ReplaySketch.hours(4)
            .came(mail, 1e-3, 10, 0)
            .work(1, "mail", 2, 4, "mail")
            .replay(1)
            .queue("mail");

    assertThat(result.mean(Figure.SERVED)).isEqualTo(10);
    assertThat(result.mean(Figure.SERVICE_LEVEL)).isZero();
  }

  @Test
  void aContactInHandAtTheEndOfAShiftIsFinishedAndCountedAsOverrun() {
    ScopeResult result =
        ReplaySketch.hours(8)
            .came(PHONE, 36_000, 5, 0)
            .work(5, "phone", 0, 1, "phone")
            .replay(1)
            .overall();

    assertThat(result.mean(Figure.OVERRUN_HOURS)).isPositive();
    assertThat(result.mean(Figure.PAID_HOURS)).isEqualTo(5);
    assertThat(result.mean(Figure.OCCUPANCY)).isLessThanOrEqualTo(1);
  }

  @Test
  void withNobodyThereEveryContactGivesUpOrWaits() {
    Queue endless = Sketch.voice("endless").with(Optional.empty(), 1);
    ReplayResult result = ReplaySketch.hours(24).came(PHONE, 60, 4).came(endless, 60, 2).replay(1);

    assertThat(result.queue("phone").mean(Figure.ABANDONED)).isGreaterThan(180);
    assertThat(result.queue("endless").mean(Figure.WAITING)).isEqualTo(96);
    assertThat(result.group("phone").mean(Figure.INTERVALS_WITH_NOBODY)).isEqualTo(48);
    assertThat(result.overall().find(Figure.OCCUPANCY)).isEmpty();
  }

  @Test
  void shrinkageTakesItsShareOfPaidTime() {
    Queue away = Sketch.voice("phone").with(Optional.of(120.0), 1, new Shrinkage(0.1, 0.05));
    ScopeResult result =
        ReplaySketch.hours(160).comes(away, 10, 60).work(10, "phone").replay(1).overall();

    assertThat(result.mean(Figure.AWAY_HOURS) / result.mean(Figure.PAID_HOURS))
        .isCloseTo(0.15, within(0.005));
  }

  @Test
  void shiftsAreWorkedWithTheirProbabilityWhereClaimsAreDrawn() {
    ReplaySketch sketch = ReplaySketch.hours(8).comes(PHONE, 10, 60);
    List<WorkedShift> shifts =
        IntStream.range(0, 1000)
            .mapToObj(
                agent ->
                    new WorkedShift(
                        "agent-" + agent,
                        "phone",
                        List.of("phone"),
                        new TimeSpan(ReplaySketch.START, ReplaySketch.START.plusSeconds(3600)),
                        0.8))
            .toList();
    ReplayCase drawn = sketch.build().withShifts(shifts);

    assertThat(paidHours(drawn, ReplayOptions.of(1, 5))).isEqualTo(1000);
    assertThat(paidHours(drawn, ReplayOptions.of(1, 5).drawingClaims()))
        .isCloseTo(800, within(20.0));
  }

  private static double paidHours(ReplayCase drawn, ReplayOptions options) {
    return ReplayContacts.replay(drawn, options).overall().mean(Figure.PAID_HOURS);
  }

  @Test
  void aShiftThatServesAnUnknownQueueIsRefused() {
    ReplaySketch sketch = ReplaySketch.hours(1).came(PHONE, 60, 1).work(1, "phone", 0, 1, "fax");

    assertThatThrownBy(() -> sketch.replay(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fax");
  }

  @Test
  void lognormalHandleTimesKeepTheirMean() {
    ReplayCase shop = ReplaySketch.hours(400).came(PHONE, 100, 40).work(30, "phone").build();
    ReplayOptions lognormal =
        new ReplayOptions(1, 4, new HandleTimes.Lognormal(1.2), Optional.empty(), false);

    ScopeResult result = ReplayContacts.replay(shop, lognormal).overall();

    double mean = 3600 * result.mean(Figure.CONTACT_HOURS) / result.mean(Figure.SERVED);
    assertThat(mean).isCloseTo(100, within(1.0));
  }
}
