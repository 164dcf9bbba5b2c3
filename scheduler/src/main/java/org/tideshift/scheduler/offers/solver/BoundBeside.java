package org.tideshift.scheduler.offers.solver;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntToDoubleFunction;

/**
 * Raises the bound on a thread of its own while the search goes on. It only reads the model, and
 * the plan takes nothing from it unless there is a time limit; so the plan is the same without it.
 */
final class BoundBeside implements AutoCloseable {
  private final ProveBound bound;
  private final CompletableFuture<Void> work;
  private volatile boolean closed;

  private BoundBeside(ProveBound bound, IntToDoubleFunction done) {
    this.bound = bound;
    this.work = CompletableFuture.runAsync(() -> raise(done), BoundBeside::start);
  }

  /**
   * Starts.
   *
   * @param done by rounds done, the fraction of the work that is over, 0..1; asked before every
   *     round, on the thread of the bound
   */
  static BoundBeside begin(ProveBound bound, IntToDoubleFunction done) {
    return new BoundBeside(bound, done);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "offers-bound");
    thread.setDaemon(true);
    thread.start();
  }

  private void raise(IntToDoubleFunction done) {
    int rounds = 0;
    for (double now = done.applyAsDouble(0); now < 1 && !closed; now = done.applyAsDouble(rounds)) {
      bound.raise(now);
      rounds++;
    }
  }

  /**
   * Waits for the rounds to be over, unless the plan is already at the flow bound, above which no
   * other can be.
   *
   * @param plan what the plan leaves uncovered, in thousandths of agent-steps
   */
  void await(long plan) {
    closed = plan <= bound.flow();
    work.join();
  }

  /** Ends the thread after its round. */
  @Override
  public void close() {
    closed = true;
    work.join();
  }
}
