package io.parley.group.http;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.parley.group.http.Api.User;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route of a group, asked for by everybody. */
@GroupServiceTest
class RoleMatrixIT {

  // A number is a status, P not_permitted, N not_a_member, M muted, B banned, F forbidden,
  // U unknown_group. {target} is a member, {other} a stranger.
  private static final String ROUTES =
      """
      route                              owner admin member muted left stranger banned root waiting
      GET,                               200   200   200    200   N    N        N      N    N
      PATCH,                             200   200   200    M     N    N        N      N    N
      PUT,/settings                      200   200   P      P     N    N        N      N    N
      GET,/members                       200   200   200    200   N    N        N      N    N
      POST,/members                      200   200   200    200   N    N        N      N    N
      DELETE,/members/{target}           204   204   P      P     N    N        N      N    N
      POST,/leave                        204   204   204    204   N    N        N      N    N
      PUT,/members/{target}/role         200   P     P      P     N    N        N      N    N
      PUT,/owner                         200   P     P      P     N    N        N      N    N
      PUT,/members/{target}/mute         200   200   P      P     N    N        N      N    N
      DELETE,/members/{target}/mute      204   204   P      P     N    N        N      N    N
      GET,/bans                          200   200   P      P     N    N        N      N    N
      PUT,/bans/{other}                  204   204   P      P     N    N        N      N    N
      DELETE,/bans/{banned}              204   204   P      P     N    N        N      N    N
      POST,/invites                      201   201   201    201   N    N        N      N    N
      GET,/invites                       200   200   200    200   N    N        N      N    N
      DELETE,/invites/{code}             204   204   P      P     N    N        N      N    N
      GET,/requests                      200   200   P      P     N    N        N      N    N
      GET,/requests/{waiting}            200   200   P      P     N    N        N      N    200
      PUT,/requests/{waiting}            204   204   P      P     N    N        N      N    N
      DELETE,/requests/{waiting}         P     P     P      P     N    N        N      N    204
      GET,/api/v1/invites/{code}         200   200   200    200   200  200      B      200  200
      POST,/api/v1/invites/{code}/join   200   200   200    200   200  200      B      200  200
      POST,/api/v1/rooms/{group}/join    U     U     U      U     U    U        U      U    U
      POST,/api/v1/rooms                 F     F     F      F     F    F        F      201  F
      """;

  @Autowired Api api;

  private @Nullable Scene shared;

  @TestFactory
  Stream<DynamicTest> routes() {
    List<List<String>> rows =
        ROUTES.lines().map(line -> Arrays.asList(line.strip().split(" +"))).toList();
    List<String> roles = rows.getFirst();
    return rows.stream()
        .skip(1)
        .flatMap(row ->
            IntStream.range(1, row.size())
                .mapToObj(i ->
                    dynamicTest(
                        row.getFirst() + " by " + roles.get(i),
                        () -> check(row.getFirst(), roles.get(i), row.get(i)))));
  }

  private void check(String route, String role, String expected) {
    String method = route.substring(0, route.indexOf(','));
    String path = route.substring(route.indexOf(',') + 1);
    boolean changes = !method.equals("GET") && Character.isDigit(expected.charAt(0));
    Scene scene = changes ? new Scene(api) : unchanged();
    String target = scene.fill(path.startsWith("/api/") ? path : "{path}" + path);
    Answer answer = api.send(method, target, scene.who(role).token(), scene.body(method, path));
    switch (expected) {
      case "P" -> answer.expectProblem(403, "not_permitted");
      case "N" -> answer.expectProblem(403, "not_a_member");
      case "M" -> answer.expectProblem(403, "muted");
      case "B" -> answer.expectProblem(403, "banned");
      case "F" -> answer.expectProblem(403, "forbidden");
      case "U" -> answer.expectProblem(404, "unknown_group");
      default -> answer.expect(Integer.parseInt(expected));
    }
  }

  /** For requests that change nothing, one group is enough. */
  private Scene unchanged() {
    Scene scene = shared;
    if (scene == null) {
      scene = new Scene(api);
      shared = scene;
    }
    return scene;
  }

  /** A group with somebody in every role. */
  private static final class Scene {

    private final User owner = User.next();
    private final User admin = User.next();
    private final User member = User.next();
    private final User muted = User.next();
    private final User target = User.next();
    private final User left = User.next();
    private final User banned = User.next();
    private final User waiting = User.next();
    private final User other = User.next();
    private final String group;
    private final String invite;

    Scene(Api api) {
      group =
          api.newGroup(owner, Map.of("approval", true), admin, member, muted, target, left, banned);
      invite = api.newInvite(owner, group);
      api.put(owner, group + "/members/" + admin + "/role", Map.of("role", "admin")).expect(200);
      api.put(owner, group + "/members/" + muted + "/mute", null).expect(200);
      api.post(left, group + "/leave", null).expect(204);
      api.put(owner, group + "/bans/" + banned, null).expect(204);
      api.post(waiting, invite + "/join", null).expect(202);
      api.put(owner, group + "/settings", Map.of("approval", false)).expect(200);
    }

    User who(String role) {
      return switch (role) {
        case "owner" -> owner;
        case "admin" -> admin;
        case "member" -> member;
        case "muted" -> muted;
        case "left" -> left;
        case "stranger" -> User.next();
        case "banned" -> banned;
        case "waiting" -> waiting;
        case "root" -> User.admin();
        default -> throw new IllegalArgumentException(role);
      };
    }

    String fill(String path) {
      return path.replace("{path}", group)
          .replace("{group}", Api.id(group))
          .replace("{code}", Api.id(invite))
          .replace("{target}", target.toString())
          .replace("{banned}", banned.toString())
          .replace("{waiting}", waiting.toString())
          .replace("{other}", other.toString());
    }

    @Nullable String body(String method, String path) {
      return switch (method + "," + path) {
        case "PATCH," -> "{\"title\":\"New\"}";
        case "PUT,/settings" -> "{\"send\":\"admins\"}";
        case "POST,/members" -> "{\"users\":[\"" + other + "\"]}";
        case "PUT,/members/{target}/role" -> "{\"role\":\"admin\"}";
        case "PUT,/owner" -> "{\"user\":\"" + target + "\"}";
        case "PUT,/requests/{waiting}" -> "{\"decision\":\"approve\"}";
        case "POST,/api/v1/rooms" -> "{\"title\":\"T\",\"category\":\"Test\"}";
        default -> null;
      };
    }
  }
}
