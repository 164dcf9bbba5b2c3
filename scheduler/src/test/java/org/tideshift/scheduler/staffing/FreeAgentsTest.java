package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeAgentsTest {

  /** Exact parts: the chain of free agents and free agents who are not able, solved in numpy. */
  @ParameterizedTest
  @CsvSource({
    "4, 1, 3, 0.3583",
    "8, 3, 6, 0.5744",
    "14, 2, 12.5, 0.2988",
    "14, 2, 14, 0.2910",
    "14, 5, 12.5, 0.6070",
    "14, 7, 10, 0.7613",
    "22, 8, 20, 0.6643",
    "22, 15, 20, 0.8920",
    "40, 14, 37, 0.7176",
  })
  void freeTimeGathersWithThoseWhoCanUseIt(int agents, int able, double erlangs, double exact) {
    double part = at(erlangs, 1, agents).partOf((double) able / agents);
    assertThat(part).isCloseTo(exact, within(0.045));
  }

  @Test
  void agentsWithSeveralContactsAtOnceShareWhatIsFreeEvenly() {
    assertThat(at(20, 3, 8).partOf(0.25)).isEqualTo(0.25);
  }

  @Test
  void allOrNobodyIsAllOrNothing() {
    assertThat(at(12, 1, 14).partOf(1)).isEqualTo(1);
    assertThat(at(12, 1, 14).partOf(0)).isZero();
  }

  @Test
  void moreWhoAreAbleNeverHaveLessAndHundredsOfAgentsAreNoTrouble() {
    for (double erlangs : new double[] {1e-9, 0.3, 200, 480, 2000}) {
      double before = 0;
      for (int able = 1; able < 500; able += 7) {
        double part = at(erlangs, 1, 500).partOf(able / 500.0);
        assertThat(part).isBetween(Math.max(before - 1e-9, able / 500.0), 1.0);
        before = part;
      }
    }
  }

  private static FreeAgents at(double erlangs, double concurrency, double agents) {
    ContactStream stream = new ContactStream(erlangs * 12, 300, 120);
    return new FreeAgents(new PooledContacts(stream, concurrency, 0), agents);
  }
}
