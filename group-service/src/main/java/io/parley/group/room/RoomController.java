package io.parley.group.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.chassis.web.IdempotencyKeys;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.command.Actor;
import io.parley.group.command.Commands;
import io.parley.group.command.Viewer;
import io.parley.group.group.GroupResponse;
import io.parley.group.group.GroupView;
import io.parley.group.group.InfoTexts;
import io.parley.group.invite.JoinResponse;
import io.parley.group.online.OnlineCounts;
import io.parley.group.path.PathIds;
import io.parley.group.people.Newcomers;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Member;
import io.parley.group.text.GroupText;
import io.parley.group.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lobby of public rooms. */
@Tag(name = "rooms")
@RestController
@RequestMapping("/api/v1/rooms")
class RoomController {

  private static final Logger log = LoggerFactory.getLogger(RoomController.class);
  private static final int MAX_PAGE = 100;
  private static final int CATEGORY = 40;

  private final Rooms rooms;
  private final Categories categories;
  private final OnlineCounts online;
  private final GroupStore store;
  private final Commands commands;
  private final Newcomers newcomers;
  private final Clock clock;

  RoomController(
      Rooms rooms,
      Categories categories,
      OnlineCounts online,
      GroupStore store,
      Commands commands,
      Newcomers newcomers,
      Clock clock) {
    this.rooms = rooms;
    this.categories = categories;
    this.online = online;
    this.store = store;
    this.commands = commands;
    this.newcomers = newcomers;
    this.clock = clock;
  }

  @Operation(
      summary = "A page of public rooms; next, if present, is the after of the next page.",
      description =
          "The number of members who are online is some seconds old, and absent when it is not"
              + " known.")
  @GetMapping
  RoomsResponse list(
      CurrentUser caller,
      @RequestParam(required = false) @GroupText(max = CATEGORY) @Nullable String category,
      @RequestParam(required = false) @Nullable GroupId after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MAX_PAGE) int limit) {
    Rooms.Page page = rooms.page(category == null ? null : Texts.clean(category), after, limit);
    List<GroupId> ids = page.rooms().stream().map(Head::id).toList();
    Map<GroupId, Member> memberOf = store.memberOf(caller.id(), ids);
    Map<GroupId, Integer> numbers = online.of(ids);
    Instant now = clock.instant();
    List<GroupView> views =
        page.rooms().stream()
            .map(head -> {
              Optional<Member> member = Optional.ofNullable(memberOf.get(head.id()));
              Viewer viewer = Viewer.of(head, Actor.of(caller), member, now);
              return GroupView.of(head, viewer, numbers.get(head.id()));
            })
            .toList();
    return new RoomsResponse(views, page.next().map(GroupId::toString).orElse(null));
  }

  @Operation(
      summary = "The categories of public rooms, and how many rooms each has.",
      description =
          "The picture is that of the room that was made first, of those that have one. All is some"
              + " seconds old.")
  @GetMapping("/categories")
  CategoriesResponse categories(CurrentUser caller) {
    return new CategoriesResponse(categories.list().stream().map(CategoryView::of).toList());
  }

  @Operation(
      summary = "Makes a public room; for admins of the server.",
      description =
          "It belongs to nobody: in all public rooms, admins of the server may do what an owner"
              + " may. With the header Idempotency-Key, 1 to 64 printable ASCII characters, a"
              + " repetition makes no second room.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GroupResponse create(
      CurrentUser caller,
      @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
      @Valid @RequestBody NewRoom request) {
    if (!caller.admin()) {
      throw new ProblemException(ErrorCode.FORBIDDEN);
    }
    GroupId id = PathIds.newRoom(caller.id(), key);
    GroupResponse made =
        GroupResponse.of(
            rooms.create(
                id,
                InfoTexts.of(request.title(), request.description(), request.picture()),
                Texts.clean(request.category())));
    log.info("user {} has made the room {}", caller.id(), id);
    return made;
  }

  @Operation(
      summary = "Joins a public room; 202 if an admin has to approve.",
      description =
          "Who is in it already gets the same answer as who joins. Answers unknown_group, banned,"
              + " group_full or too_many_groups.")
  @PostMapping("/{room}/join")
  ResponseEntity<JoinResponse> join(CurrentUser caller, @PathVariable String room) {
    return JoinResponse.of(
        commands.run(PathIds.group(room), Actor.of(caller), new JoinRoom(), newcomers.comingBy()));
  }

  /**
   * A new room.
   *
   * @param title 1 to 100 characters
   * @param description up to 1,000 characters, in lines
   * @param picture a reference of up to 256 characters that clients understand
   * @param category 1 to 40 characters
   */
  record NewRoom(
      @NotNull @GroupText(min = 1, max = InfoTexts.TITLE) String title,
      @GroupText(max = InfoTexts.DESCRIPTION, lines = true) @Nullable String description,
      @GroupText(max = InfoTexts.PICTURE) @Nullable String picture,
      @NotNull @GroupText(min = 1, max = CATEGORY) String category) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RoomsResponse(List<GroupView> rooms, @Nullable String next) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CategoryView(String name, long rooms, @Nullable String picture) {

    static CategoryView of(Categories.Category category) {
      return new CategoryView(category.name(), category.rooms(), category.picture());
    }
  }

  record CategoriesResponse(List<CategoryView> categories) {}
}
