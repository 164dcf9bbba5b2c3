package org.tideshift.scheduler.report;

/**
 * How far the seats of a night came; of several offers of a seat one counts.
 *
 * @param offered seats that were published
 * @param claimed those that an agent took, kept or not
 * @param confirmed those that are confirmed or worked
 * @param worked those that were worked
 */
public record FillFunnel(int offered, int claimed, int confirmed, int worked) {

  Bars bars() {
    Bars.Builder bars = Bars.upTo("Seats of the night, with their share of those offered", offered);
    addBar(bars, "offered", offered);
    addBar(bars, "claimed", claimed);
    addBar(bars, "confirmed", confirmed);
    addBar(bars, "worked", worked);
    return bars.build();
  }

  private void addBar(Bars.Builder bars, String label, int seats) {
    String share = offered == 0 ? "" : " · " + Numbers.percent((double) seats / offered);
    bars.bar(label, Numbers.count(seats) + share, seats);
  }
}
