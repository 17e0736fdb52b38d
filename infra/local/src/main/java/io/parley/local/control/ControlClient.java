package io.parley.local.control;

import io.parley.local.cluster.ClusterStatus;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.StateFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Steers a running launcher. */
public final class ControlClient {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ControlFile file;

  public ControlClient(ControlFile file) {
    this.file = file;
  }

  /** The client for the cluster whose data is there, or a refusal if none runs. */
  public static ControlClient of(Layout layout) {
    return ControlFile.ofRunning(layout)
        .map(ControlClient::new)
        .orElseThrow(
            () -> new Refusal("No cluster is running here: start one with infra/local/up."));
  }

  public ControlFile file() {
    return file;
  }

  /** Returns when the command is done; throws a refusal when it cannot be. */
  public ClusterStatus send(Command command) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + file.port() + "/command"))
            .timeout(LONGEST)
            .header("Authorization", ControlServer.bearer(file.secret()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body(command)))
            .build();
    try {
      byte[] body = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      Answer answer = StateFile.JSON.readValue(body, Answer.class);
      if (answer.status() == null) {
        throw new Refusal(String.valueOf(answer.refusal()));
      }
      return answer.status();
    } catch (IOException failure) {
      throw new Refusal("The launcher (pid " + file.launcher().pid() + ") does not answer.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while waiting for the launcher.");
    }
  }

  private static byte[] body(Command command) {
    return StateFile.JSON.writerFor(Command.class).writeValueAsBytes(command);
  }
}
