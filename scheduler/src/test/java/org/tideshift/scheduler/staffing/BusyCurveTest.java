package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideshift.scheduler.staffing.Staffed.OPTIONS;
import static org.tideshift.scheduler.staffing.Staffed.only;
import static org.tideshift.scheduler.staffing.Staffed.varying;

import java.util.List;
import org.junit.jupiter.api.Test;

class BusyCurveTest {

  @Test
  void staysWithTheIntervalItselfWhereRatesAreSteady() {
    BusyCurve curve = new BusyCurve(0.5);
    assertThat(curve.next(ContactStream.patient(200, 300))).isEqualTo(1);
    assertThat(curve.next(ContactStream.patient(201, 300))).isEqualTo(1);
  }

  @Test
  void carriesOverWhatTheIntervalBeforeLeftBusy() {
    // From 20 to 10 erlangs, AHT 15 min, half an hour: 10 + 10 (1 - e^-2)/2 = 14.3233 erlangs.
    BusyCurve curve = new BusyCurve(0.5);
    assertThat(curve.next(ContactStream.patient(80, 900))).isEqualTo(1);
    assertThat(curve.next(ContactStream.patient(40, 900))).isCloseTo(1.43233, within(1e-5));
  }

  @Test
  void beginsAfterAClosedIntervalAsIfContactsHadWaitedAtTheDoor() {
    BusyCurve curve = new BusyCurve(0.5);
    curve.closed();
    assertThat(curve.next(ContactStream.patient(40, 900))).isEqualTo(1);
  }

  @Test
  void saysInTheDriverWhichRuleWasTaken() {
    GroupRequirement need =
        only(
            StaffDemand.plan(
                List.of(), List.of(varying("billing", 3, i -> i == 2 ? 20 : 40, 900)), OPTIONS));
    assertThat(need.driver(1)).endsWith("SIPP");
    assertThat(need.driver(2)).endsWith("lagged");
  }
}
