package io.parley.bench.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads the counters of running services. */
public final class Scrape {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<URI> services;

  /** Of the services at these addresses, for instance {@code http://127.0.0.1:18111}. */
  public Scrape(List<URI> services) {
    this.services = List.copyOf(services);
  }

  /** The counters now; those of the same name are added up. */
  public Counts read() throws IOException, InterruptedException {
    Counts all = new Counts(Map.of());
    for (URI service : services) {
      all = all.plus(Counts.parse(text(service)));
    }
    return all;
  }

  private String text(URI service) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
            .timeout(Duration.ofSeconds(10))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(service + " shows no counters: " + response.statusCode());
    }
    return response.body();
  }
}
