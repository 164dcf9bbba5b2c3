package org.tideshift.scheduler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.replay.LossCause;
import org.tideshift.scheduler.replay.LossLadder;

class AftermathTest {
  private static final IntervalGrid DAY =
      new IntervalGrid(NightSketch.MONDAY, Duration.ofMinutes(30), 48);

  @Test
  void saysSoWhereNothingHasComeAndNobodyHasAnswered() {
    assertThat(page(Aftermath.none()))
        .contains("answer to an offer is known yet")
        .contains("Nothing has come yet of what this night planned");
  }

  @Test
  void showsSeatsFromOfferToWorkWithTheirShares() {
    FillFunnel funnel = new FillFunnel(40, 30, 20, 10);

    assertThat(page(new Aftermath(Finding.of(funnel), Finding.nothingYet())))
        .contains("40 · 100.0 %", "30 · 75.0 %", "20 · 50.0 %", "10 · 25.0 %");
  }

  @Test
  void showsWhatEachCauseCostForwardsAndBackwards() {
    String html = page(new Aftermath(Finding.nothingYet(), Finding.of(losses(true))));

    assertThat(html)
        .contains("95.0 % of contacts answered in time with 12.0 h idle")
        .contains("80.0 % of contacts answered in time with 3.0 h idle")
        .contains("data-order=\"15.0\">15.00<")
        .contains("data-order=\"-9.0\">\u22129.0<")
        .doesNotContain("counts as claimed and worked");
  }

  @Test
  void drawsACauseThatHelpedInOutline() {
    List<LossLadder.Rung> rungs = new ArrayList<>();
    for (LossCause cause : LossCause.values()) {
      double lost = cause == LossCause.AHT ? -0.05 : cause == LossCause.NO_SHOWS ? 0.1 : 0;
      rungs.add(new LossLadder.Rung(cause, lost, 0));
    }
    PastLosses losses =
        new PastLosses(
            new LossLadder.Result(
                new LossLadder.Outcome(0.9, 1), new LossLadder.Outcome(0.85, 1), rungs, rungs),
            DAY,
            true);

    assertThat(page(new Aftermath(Finding.nothingYet(), Finding.of(losses))))
        .contains("<rect class=\"length less\" width=\"50.00\"")
        .contains("<rect class=\"length\" width=\"100.00\"");
  }

  @Test
  void tellsThatTheClaimsCouldNotBeRead() {
    assertThat(page(new Aftermath(Finding.unreadable(), Finding.unreadable())))
        .contains("It is not known who took these seats", "It is not known what was lost");
  }

  @Test
  void tellsThatEverybodyCountsAsThereWhereNoAnswerIsKnown() {
    assertThat(page(new Aftermath(Finding.nothingYet(), Finding.of(losses(false)))))
        .contains("every offer counts as claimed and worked");
  }

  /** All of the loss is that of seats that stayed unclaimed. */
  private static PastLosses losses(boolean claimsKnown) {
    List<LossLadder.Rung> rungs = new ArrayList<>();
    for (LossCause cause : LossCause.values()) {
      boolean isUnclaimed = cause == LossCause.UNCLAIMED_SEATS;
      rungs.add(new LossLadder.Rung(cause, isUnclaimed ? 0.15 : 0, isUnclaimed ? -9 : 0));
    }
    return new PastLosses(
        new LossLadder.Result(
            new LossLadder.Outcome(0.95, 12), new LossLadder.Outcome(0.8, 3), rungs, rungs),
        DAY,
        claimsKnown);
  }

  private static String page(Aftermath aftermath) {
    return RenderReport.html(NightSketch.of(30, 2).queue("billing").aftermath(aftermath).draw());
  }
}
