package io.parley.group.http;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a client does. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  Api(String base) {
    this.base = base;
  }

  /** Somebody with an account. */
  record User(UserId id, String token) {

    static User next() {
      return of(false);
    }

    /** Somebody who is admin of the server. */
    static User admin() {
      return of(true);
    }

    private static User of(boolean admin) {
      UserId id = UserId.next();
      return new User(id, TestEnvironment.MINT.token(id, admin));
    }

    @Override
    public String toString() {
      return id.toString();
    }
  }

  Answer get(User caller, String path) {
    return send("GET", path, caller.token(), null);
  }

  Answer delete(User caller, String path) {
    return send("DELETE", path, caller.token(), null);
  }

  Answer post(User caller, String path, @Nullable Object body) {
    return send("POST", path, caller.token(), json(body));
  }

  Answer put(User caller, String path, @Nullable Object body) {
    return send("PUT", path, caller.token(), json(body));
  }

  Answer patch(User caller, String path, Object body) {
    return send("PATCH", path, caller.token(), json(body));
  }

  Answer send(String method, String path, @Nullable String token, @Nullable String body) {
    return sendBytes(
        method, path, token, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
  }

  Answer sendBytes(String method, String path, @Nullable String token, byte @Nullable [] body) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60)).method(method, publisher);
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

  /** A new group of an owner and members; answers its path. */
  String newGroup(User owner, User... members) {
    return newGroup(owner, Map.of(), members);
  }

  /** The same, with settings. */
  String newGroup(User owner, Map<String, Object> settings, User... members) {
    Map<String, Object> body = new HashMap<>();
    body.put("title", "A group");
    body.put("members", Stream.of(members).map(User::toString).toList());
    body.put("settings", settings);
    return "/api/v1/groups/" + post(owner, "/api/v1/groups", body).expect(201).text("group.id");
  }

  /** A new public room; answers its path as a group. */
  String newRoom(User admin) {
    Map<String, Object> body = Map.of("title", "A room", "category", "Test");
    return "/api/v1/groups/" + post(admin, "/api/v1/rooms", body).expect(201).text("group.id");
  }

  /** The id at the end of a path. */
  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path by which a room is joined. */
  static String joining(String room) {
    return "/api/v1/rooms/" + id(room) + "/join";
  }

  /** A new invite; answers its path. */
  String newInvite(User by, String group) {
    return newInvite(by, group, Map.of());
  }

  /** A new invite; answers its path. */
  String newInvite(User by, String group, Map<String, Object> body) {
    return "/api/v1/invites/" + post(by, group + "/invites", body).expect(201).text("code");
  }

  /** The ids of the members of a group. */
  List<String> members(User caller, String group) {
    return get(caller, group + "/members?limit=500")
        .expect(200)
        .json()
        .at("/members")
        .values()
        .stream()
        .map(member -> member.at("/user").stringValue())
        .toList();
  }

  private static @Nullable String json(@Nullable Object body) {
    return body == null ? null : JSON.writeValueAsString(body);
  }
}
