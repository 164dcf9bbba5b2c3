package org.tideshift.scheduler.batch;

/** Watches long work. Called from several threads. */
public interface Progress {
  /** Nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String step, long total) {}

        @Override
        public void advanceTo(long done) {}

        @Override
        public void end(String result) {}
      };

  /**
   * A step begins.
   *
   * @param step what it does, such as {@code forecast}
   * @param total amount of work; 0 when not known
   */
  void begin(String step, long total);

  /** So much of the step's work is done. */
  void advanceTo(long done);

  /** The step is over, with a short result such as {@code 8 queues}. */
  void end(String result);
}
