package org.tideshift.scheduler.offers.solver;

/** Lets what is better pass always, and what is worse with the probability of the temperature. */
final class AnnealingGate implements Gate {
  private final Dice dice;
  private final double end;
  private double energy;
  private double done = -1;
  private double temperature;

  /** Cools down until the fraction {@code end} of the search is over. */
  AnnealingGate(Dice dice, double end) {
    this.dice = dice;
    this.end = end;
  }

  @Override
  public void before(Board board) {
    energy = Annealing.energy(board);
  }

  @Override
  public boolean passes(Board board, double now) {
    if (now != done) {
      done = now;
      temperature = Annealing.temperature(board, now / end);
      board.steepen(now / end);
    }
    return Annealing.energy(board) - energy <= temperature * dice.exponential();
  }
}
