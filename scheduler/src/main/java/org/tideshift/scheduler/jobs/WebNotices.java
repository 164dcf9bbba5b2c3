package org.tideshift.scheduler.jobs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tideshift.scheduler.batch.JsonText;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/**
 * Tells the addresses that a workspace names what a step came to. Nobody waits for an answer, so
 * that a server that is slow, wrong or gone costs no night and no firing.
 */
public final class WebNotices {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FIRST_FAILURE = 400;

  private final Duration patience;
  private final HttpClient client;
  private final Queue<CompletableFuture<Void>> underWay = new ConcurrentLinkedQueue<>();

  /** Gives an address ten seconds to answer. */
  public WebNotices() {
    this(PATIENCE);
  }

  WebNotices(Duration patience) {
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  /**
   * Asks for the heartbeat address after a step that was done, and posts the summary of any.
   *
   * @param problems hears what went wrong, later and from another thread
   */
  public void send(StepOutcome outcome, Configuration configuration, Consumer<String> problems) {
    configuration
        .get(ConfigurationKeys.SCHEDULE_HEARTBEAT_URL)
        .filter(address -> outcome.isDone())
        .ifPresent(address -> call("heartbeat_url", request(address).GET().build(), problems));
    configuration
        .get(ConfigurationKeys.SCHEDULE_WEBHOOK_URL)
        .ifPresent(address -> call("webhook_url", post(address, outcome), problems));
  }

  /** Waits for answers that are due, for as long as any may take: before a process ends. */
  public void finish() throws InterruptedException {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new));
    try {
      all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException saidBefore) {
      // Each call tells its own problem.
    }
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(patience);
  }

  private HttpRequest post(String address, StepOutcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("workspace", outcome.task().workspace().toString());
    json.put("job", outcome.task().job());
    json.put("step", outcome.task().step().text());
    json.put("begun", outcome.begun().toString());
    json.put("seconds", outcome.took().toMillis() / 1000.0);
    json.put("exit_code", outcome.exitCode().code());
    json.put("run_id", outcome.runId());
    json.put("message", outcome.result().message());
    outcome.result().night().ifPresent(night -> json.put("summary", night.summary()));
    return request(address)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JsonText.of(json)))
        .build();
  }

  private void call(String key, HttpRequest request, Consumer<String> problems) {
    CompletableFuture<Void> call =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.discarding())
            .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .thenApply(HttpResponse::statusCode)
            .thenAccept(status -> judge(key, status, problems))
            .exceptionally(unreachable -> tell(problems, key, " cannot be reached"));
    underWay.removeIf(CompletableFuture::isDone);
    underWay.add(call);
  }

  private static void judge(String key, int status, Consumer<String> problems) {
    if (status >= FIRST_FAILURE) {
      tell(problems, key, " answered with status " + status);
    }
  }

  private static @Nullable Void tell(Consumer<String> problems, String key, String what) {
    problems.accept("schedule." + key + what);
    return null;
  }
}
