package io.parley.client.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP with our kind of errors. Blocks; made for virtual threads. */
final class RestTransport {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final URI origin;

  RestTransport(URI origin) {
    this.origin = origin;
  }

  <T> T get(String path, @Nullable AccessToken token, Class<T> answer) {
    return read(send(request(path, token).GET()), answer);
  }

  <T> T post(String path, @Nullable AccessToken token, Object body, Class<T> answer) {
    return read(send(request(path, token).POST(json(body))), answer);
  }

  void post(String path, AccessToken token, Object body) {
    send(request(path, token).POST(json(body)));
  }

  <T> T put(String path, AccessToken token, Object body, Class<T> answer) {
    return read(send(request(path, token).PUT(json(body))), answer);
  }

  void put(String path, AccessToken token, Object body) {
    send(request(path, token).PUT(json(body)));
  }

  <T> T patch(String path, AccessToken token, Object body, Class<T> answer) {
    return read(send(request(path, token).method("PATCH", json(body))), answer);
  }

  void put(String path, AccessToken token) {
    send(request(path, token).PUT(BodyPublishers.noBody()));
  }

  void delete(String path, AccessToken token) {
    send(request(path, token).DELETE());
  }

  private HttpRequest.Builder request(String path, @Nullable AccessToken token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.resolve("/api/v1" + path))
            .timeout(TIMEOUT)
            .header("Accept", "application/json, application/problem+json")
            .header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token.value());
    }
    return request;
  }

  private byte[] send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw refusal(response);
      }
      return response.body();
    } catch (IOException e) {
      throw new UnreachableException(origin, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(origin, e);
    }
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private <T> T read(byte[] body, Class<T> type) {
    try {
      return JSON.readValue(body, type);
    } catch (JacksonException e) {
      throw new UnreachableException(origin, e);
    }
  }

  private static ApiException refusal(HttpResponse<byte[]> response) {
    Optional<Duration> retryAfter =
        response.headers().firstValue("Retry-After").flatMap(RestTransport::seconds);
    return new ApiException(
        response.statusCode(), problem(response.body()), retryAfter.orElse(null));
  }

  private static Problem problem(byte[] body) {
    try {
      return JSON.readValue(body, Problem.class);
    } catch (JacksonException e) {
      return Problem.NONE;
    }
  }

  private static Optional<Duration> seconds(String text) {
    return text.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : Optional.empty();
  }
}
