package org.tideshift.scheduler.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs units of work that share nothing, on every core of this machine. */
final class Partitions {
  private Partitions() {}

  /**
   * Applies {@code work} to each part; the results stand in the order of the parts, whatever the
   * number of cores.
   */
  static <P, R> List<R> forEach(List<P> parts, Function<P, R> work) {
    int cores = Math.max(1, Math.min(parts.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      List<Future<R>> futures = new ArrayList<>();
      parts.forEach(part -> futures.add(pool.submit(() -> work.apply(part))));
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw asUnchecked(Objects.requireNonNullElse(failed.getCause(), failed));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StepFailure(ExitCode.INTERRUPTED, "interrupted");
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException asUnchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(cause);
  }
}
