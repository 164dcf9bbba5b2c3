package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What must hold for any case: 10,000 seeded ones from 0.01 to 50,000 erlangs. */
class ErlangPropertiesTest {

  private static final int CASES = 10_000;
  private static final double ROUNDING = 1e-12;

  @Test
  void moreAgentsNeverHurtContactsNorBusyAgentsMore() {
    forEachCase(
        (question, random) -> {
          Performance few = stable(question);
          Performance more = stable(withAgents(question, question.agents() + random.nextDouble(9)));
          noMore(few.serviceLevel(), more.serviceLevel());
          noMore(more.waits().probability(), few.waits().probability());
          noMore(more.waits().asaSeconds(), few.waits().asaSeconds());
          noMore(more.abandoned(), few.abandoned());
          noMore(more.occupancy(), few.occupancy());
        });
  }

  @Test
  void morePatienceNeverLosesMoreContacts() {
    forEachCase(
        (question, random) -> {
          ContactStream s = question.stream();
          ContactStream patient =
              new ContactStream(
                  s.contactsPerHour(),
                  s.ahtSeconds(),
                  s.patienceSeconds() * random.nextDouble(1, 9));
          Performance less = stable(question);
          Performance more = stable(withStream(question, patient));
          noMore(more.abandoned(), less.abandoned());
          noMore(less.occupancy(), more.occupancy());
          noMore(less.waits().probability(), more.waits().probability());
        });
  }

  @Test
  void moreLoadNeverImprovesService() {
    forEachCase(
        (question, random) -> {
          ContactStream s = question.stream();
          ContactStream busier =
              new ContactStream(
                  s.contactsPerHour() * random.nextDouble(1, 2),
                  s.ahtSeconds(),
                  s.patienceSeconds());
          Performance less = stable(question);
          Performance more = stable(withStream(question, busier));
          noMore(more.serviceLevel(), less.serviceLevel());
          noMore(less.waits().probability(), more.waits().probability());
          noMore(less.abandoned(), more.abandoned());
          noMore(less.occupancy(), more.occupancy());
        });
  }

  @Test
  void sharesStayBetweenZeroAndOne() {
    forEachCase(
        (question, random) -> {
          Performance figures = stable(question);
          ServiceLevels levels = figures.serviceLevels();
          assertThat(
                  List.of(
                      figures.waits().probability(),
                      figures.occupancy(),
                      figures.abandoned(),
                      levels.ofOffered(),
                      levels.ofAnswered(),
                      levels.virtualWait(),
                      levels.withoutShortAbandons()))
              .allMatch(share -> share >= 0 && share <= 1 + ROUNDING);
        });
  }

  @Test
  void endlessPatienceIsErlangC() {
    forEachCase(
        (question, random) -> {
          ContactStream s = question.stream();
          double agents = s.offeredLoadErlangs() * 1.1 + 1;
          ContactStream patient = new ContactStream(s.contactsPerHour(), s.ahtSeconds(), 1e15);
          Performance a =
              stable(
                  new ErlangCase(ErlangModel.A, patient, agents, question.answerWithinSeconds()));
          Performance c =
              stable(
                  new ErlangCase(ErlangModel.C, patient, agents, question.answerWithinSeconds()));
          assertThat(a.waits().probability())
              .isCloseTo(c.waits().probability(), withPercentage(1e-6));
          assertThat(a.serviceLevel()).isCloseTo(c.serviceLevel(), withPercentage(1e-6));
        });
  }

  private static void forEachCase(BiConsumer<ErlangCase, SplittableRandom> property) {
    SplittableRandom random = new SplittableRandom(20251117);
    for (int i = 0; i < CASES; i++) {
      property.accept(anyCase(random), random);
    }
  }

  private static ErlangCase anyCase(SplittableRandom random) {
    double load = 0.01 * Math.exp(random.nextDouble() * Math.log(5e6));
    double aht = 30 + random.nextDouble(1800);
    double patience = Math.exp(random.nextDouble() * 12);
    double agents = Math.max(0.1, load + random.nextDouble(-3, 5) * Math.sqrt(load));
    ContactStream stream = new ContactStream(load * 3600 / aht, aht, patience);
    return new ErlangCase(ErlangModel.A, stream, agents, random.nextInt(4) * 20);
  }

  private static ErlangCase withAgents(ErlangCase question, double agents) {
    return new ErlangCase(
        question.model(), question.stream(), agents, question.answerWithinSeconds());
  }

  private static ErlangCase withStream(ErlangCase question, ContactStream stream) {
    return new ErlangCase(
        question.model(), stream, question.agents(), question.answerWithinSeconds());
  }

  private static void noMore(double smaller, double larger) {
    assertThat(smaller).isLessThanOrEqualTo(larger * (1 + ROUNDING));
  }

  private static Performance stable(ErlangCase question) {
    return ((ErlangResult.Stable) Erlang.evaluate(question)).performance();
  }
}
