package poolinglab.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * Counts executors that a standalone cluster has started for us and that have ended. Spark starts
 * the next ones for ever and tells the driver nothing of it, but the workers' own pages do.
 *
 * @param pages of the workers
 */
record FailedExecutors(List<String> pages) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How many of an application's executors have ended, as far as workers tell. */
  int of(String application) {
    return pages.stream().mapToInt(page -> on(page, application)).sum();
  }

  private static int on(String page, String application) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(page + "/json/")).timeout(PATIENCE).build();
      String body =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString())
              .body();
      int ended = 0;
      for (JsonNode executor : new ObjectMapper().readTree(body).path("finishedexecutors")) {
        ended += executor.path("appid").asText().equals(application) ? 1 : 0;
      }
      return ended;
    } catch (IOException noPage) {
      return 0; // pages can be switched off; then it takes until the patience is over
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
