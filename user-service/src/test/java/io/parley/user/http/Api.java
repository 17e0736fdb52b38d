package io.parley.user.http;

import io.parley.contracts.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a client does. */
final class Api {

  static final String PASSWORD = "correct horse battery";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  Api(String base) {
    this.base = base;
  }

  /** A name that nobody has. */
  static String freshName() {
    return "u." + UserId.next();
  }

  Answer get(String path, @Nullable String token) {
    return send("GET", path, token, null);
  }

  Answer delete(String path, @Nullable String token) {
    return send("DELETE", path, token, null);
  }

  Answer post(String path, @Nullable String token, Object body) {
    return send("POST", path, token, JSON.writeValueAsString(body));
  }

  Answer put(String path, @Nullable String token, @Nullable Object body) {
    return send("PUT", path, token, body == null ? null : JSON.writeValueAsString(body));
  }

  Answer patch(String path, @Nullable String token, Object body) {
    return send("PATCH", path, token, JSON.writeValueAsString(body));
  }

  Answer send(String method, String path, @Nullable String token, @Nullable String body) {
    return sendBytes(
        method, path, token, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
  }

  Answer sendBytes(String method, String path, @Nullable String token, byte @Nullable [] body) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, publisher);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return URI.create(base + path);
  }

  Answer register(String name) {
    return post("/api/v1/accounts", null, Map.of("username", name, "password", PASSWORD));
  }

  Answer logIn(String name) {
    return post("/api/v1/sessions", null, Map.of("username", name, "password", PASSWORD));
  }

  Answer refresh(String refreshToken) {
    return post("/api/v1/sessions/refresh", null, Map.of("refreshToken", refreshToken));
  }

  /** Somebody new, logged in. */
  User newUser() {
    String name = freshName();
    register(name).expect(201);
    return again(name);
  }

  /** One more log-in of somebody. */
  User again(String name) {
    Answer tokens = logIn(name).expect(200);
    return new User(
        name,
        tokens.text("user.id"),
        tokens.text("accessToken"),
        tokens.text("refreshToken"),
        tokens.text("session.id"));
  }

  /** Somebody who is logged in. */
  record User(String name, String id, String token, String refreshToken, String session) {}
}
