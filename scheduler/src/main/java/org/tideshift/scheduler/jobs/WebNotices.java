package org.tideshift.scheduler.jobs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.batch.JsonText;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/** Tells the addresses that a workspace names what a step came to. A night never waits for them. */
public final class WebNotices {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Asks for the heartbeat address after a step that was done, and posts the summary of any.
   *
   * @return what went wrong; empty where nothing did
   */
  public Optional<String> send(StepOutcome outcome, Configuration configuration) {
    Optional<String> beat =
        configuration
            .get(ConfigurationKeys.SCHEDULE_HEARTBEAT_URL)
            .filter(address -> outcome.isDone())
            .flatMap(address -> call("heartbeat_url", request(address).GET().build()));
    Optional<String> hook =
        configuration
            .get(ConfigurationKeys.SCHEDULE_WEBHOOK_URL)
            .flatMap(address -> call("webhook_url", post(address, outcome)));
    return beat.or(() -> hook);
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private static HttpRequest post(String address, StepOutcome outcome) {
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

  private Optional<String> call(String key, HttpRequest request) {
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status < 400
          ? Optional.empty()
          : Optional.of("schedule." + key + " answered with status " + status);
    } catch (IOException unreachable) {
      return Optional.of("schedule." + key + " cannot be reached");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.of("schedule." + key + " was given up");
    }
  }
}
