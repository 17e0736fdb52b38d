package io.parley.client.rest;

import io.parley.client.rest.Pages.Page;
import io.parley.contracts.GroupId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public rooms over REST. See {@link ParleyApi} for what its methods throw. */
public final class RoomApi {

  private final RestTransport rest;

  RoomApi(RestTransport rest) {
    this.rest = rest;
  }

  /** All rooms, or those of one category. */
  public List<Group> list(AccessToken token, Optional<String> category) {
    return Pages.all(
        "/rooms?limit=100" + category.map(name -> "&category=" + Pages.encode(name)).orElse(""),
        path -> {
          GroupAnswers.Rooms page = rest.get(path, token, GroupAnswers.Rooms.class);
          return new Page<>(
              page.rooms().stream().map(GroupAnswers.View::group).toList(), page.next());
        });
  }

  /** The categories that have rooms. */
  public List<RoomCategory> categories(AccessToken token) {
    return rest.get("/rooms/categories", token, GroupAnswers.Categories.class).categories();
  }

  /** Opens a room; for admins of the server. */
  public Group open(AccessToken token, String title, String category) {
    Map<String, Object> body = Map.of("title", title, "category", category);
    return rest.post("/rooms", token, body, GroupAnswers.One.class).group().group();
  }

  /** Comes into the room, or asks to be let in. */
  public JoinOutcome join(AccessToken token, GroupId room) {
    String path = "/rooms/" + room + "/join";
    return rest.post(path, token, Map.of(), GroupAnswers.Joined.class).outcome();
  }
}
