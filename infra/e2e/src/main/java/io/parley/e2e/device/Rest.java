package io.parley.e2e.device;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** REST through the gateway as somebody, read without the reference client's code. */
public final class Rest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private Rest() {}

  /**
   * A question.
   *
   * @param path below {@code /api/v1}
   * @param body to be written as JSON; null for none
   */
  public record Call(
      String method, String path, @Nullable Object body, Map<String, String> headers) {

    public static Call get(String path) {
      return new Call("GET", path, null, Map.of());
    }

    public static Call post(String path, @Nullable Object body) {
      return new Call("POST", path, body, Map.of());
    }

    public static Call put(String path, @Nullable Object body) {
      return new Call("PUT", path, body, Map.of());
    }

    public static Call patch(String path, Object body) {
      return new Call("PATCH", path, body, Map.of());
    }

    public static Call delete(String path) {
      return new Call("DELETE", path, null, Map.of());
    }

    /** The same with a header. */
    public Call with(String header, String value) {
      return new Call(method, path, body, Map.of(header, value));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** An answer; what is not JSON counts as an empty object. */
  public record Answer(int status, JsonNode body) {

    public boolean isGood() {
      return status / 100 == 2;
    }

    /** The code of a problem; the status of any other answer. */
    public String code() {
      String text = Integer.toString(status);
      return isGood() ? text : body.path("code").asString(text);
    }
  }

  /** Asks as the person; empty when no answer comes. */
  public static Optional<Answer> tryAsk(Person person, Call call) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request(person, call), BodyHandlers.ofByteArray());
      return Optional.of(new Answer(response.statusCode(), json(response)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Asks as the person, who must get an answer. */
  public static Answer ask(Person person, Call call) {
    return tryAsk(person, call)
        .orElseThrow(() -> new IllegalStateException(call + " got no answer"));
  }

  private static HttpRequest request(Person person, Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(person.origin().resolve("/api/v1" + call.path()))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + person.token().value());
    call.headers().forEach(request::header);
    Object body = call.body();
    if (body == null) {
      return request.method(call.method(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method(), BodyPublishers.ofString(Json.write(body)))
        .build();
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    boolean isJson =
        response.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    return isJson && response.body().length > 0
        ? Json.read(response.body())
        : JsonNodeFactory.instance.objectNode();
  }
}
