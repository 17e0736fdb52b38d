package io.parley.e2e.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The metrics of one process at one moment. */
public final class Metrics {

  private final String text;

  private Metrics(String text) {
    this.text = text;
  }

  /** Reads them past the gateway. */
  public static Metrics of(URI process) {
    HttpRequest request = HttpRequest.newBuilder(process.resolve("/actuator/prometheus")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return new Metrics(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new IllegalStateException("no metrics from " + process, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The sum over all tags of a metric; 0 if it is not there. */
  public double sum(String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
