package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErlangTest {

  @Test
  void aLoadAtOrAboveTheAgentsIsUnstableWithoutAbandonment() {
    assertThat(
            Erlang.evaluate(new ErlangCase(ErlangModel.C, ContactStream.patient(120, 300), 10, 20)))
        .isEqualTo(new ErlangResult.Unstable(10, 10));
  }

  @Test
  void oneAgentAndNoPatienceToSpeakOfIsALossSystem() {
    Performance figures =
        stable(new ErlangCase(ErlangModel.A, new ContactStream(12, 300, 1e-6), 1, 20));
    assertThat(figures.abandoned()).isCloseTo(0.5, within(1e-6));
    assertThat(figures.occupancy()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void withoutAgentsEveryContactIsLost() {
    ContactStream stream = new ContactStream(12, 300, 60);
    assertThat(stable(new ErlangCase(ErlangModel.A, stream, 0, 20)).abandoned()).isEqualTo(1);
    assertThat(stable(new ErlangCase(ErlangModel.B, stream, 0, 20)).blocked()).isEqualTo(1);
  }

  @Test
  void withoutContactsNobodyWaitsAndNobodyWorks() {
    for (ErlangModel model : ErlangModel.values()) {
      Performance figures = stable(new ErlangCase(model, new ContactStream(0, 300, 60), 2, 20));
      assertThat(figures.serviceLevel()).isEqualTo(1);
      assertThat(figures.occupancy()).isZero();
      assertThat(figures.waits().asaSeconds()).isZero();
    }
  }

  @Test
  void theFourServiceLevelsDifferByPointsWhereContactsAbandon() {
    ServiceLevels levels =
        stable(new ErlangCase(ErlangModel.A, new ContactStream(2880, 60, 120), 50, 20))
            .serviceLevels();
    assertThat(levels.ofOffered()).isCloseTo(0.943, within(5e-4));
    assertThat(levels.virtualWait()).isCloseTo(0.968, within(5e-4));
    assertThat(levels.withoutShortAbandons()).isCloseTo(0.972, within(5e-4));
    assertThat(levels.ofAnswered()).isGreaterThan(levels.ofOffered());
  }

  @Test
  void modelAWithoutPatiencePointsToModelC() {
    assertThatThrownBy(() -> new ErlangCase(ErlangModel.A, ContactStream.patient(1, 300), 1, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("model C");
  }

  @Test
  void namesTheValueThatIsOutOfRange() {
    assertThatThrownBy(() -> ContactStream.patient(-1, 300))
        .hasMessageContaining("contactsPerHour is -1");
    assertThatThrownBy(() -> ContactStream.patient(1, 0)).hasMessageContaining("ahtSeconds is 0");
    assertThatThrownBy(() -> new ContactStream(1, 300, 0))
        .hasMessageContaining("patienceSeconds is 0");
    assertThatThrownBy(() -> new ErlangCase(ErlangModel.B, ContactStream.patient(1, 300), -1, 20))
        .hasMessageContaining("agents is -1");
  }

  private static Performance stable(ErlangCase question) {
    return ((ErlangResult.Stable) Erlang.evaluate(question)).performance();
  }
}
