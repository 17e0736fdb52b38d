package io.parley.group.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.web.CurrentUser;
import io.parley.chassis.web.IdempotencyKeys;
import io.parley.contracts.GroupId;
import io.parley.group.command.Actor;
import io.parley.group.command.Commands;
import io.parley.group.command.GroupLimits;
import io.parley.group.command.Viewer;
import io.parley.group.index.MembershipIndex;
import io.parley.group.online.OnlineCounts;
import io.parley.group.path.PathIds;
import io.parley.group.people.Newcomers;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Member;
import io.parley.group.state.Settings;
import io.parley.group.text.GroupText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups, their titles and their settings. */
@Tag(name = "groups")
@RestController
@RequestMapping("/api/v1/groups")
class GroupController {

  private static final int MAX_PAGE = 200;

  private final Commands commands;
  private final Groups groups;
  private final GroupStore store;
  private final MembershipIndex index;
  private final Newcomers newcomers;
  private final OnlineCounts online;
  private final Clock clock;

  GroupController(
      Commands commands,
      Groups groups,
      GroupStore store,
      MembershipIndex index,
      Newcomers newcomers,
      OnlineCounts online,
      Clock clock) {
    this.commands = commands;
    this.groups = groups;
    this.store = store;
    this.index = index;
    this.newcomers = newcomers;
    this.online = online;
    this.clock = clock;
  }

  @Operation(
      summary = "Makes a group that the caller owns.",
      description =
          "Answers cannot_add_user if one of the members has blocked the caller, unknown_user if"
              + " one does not exist, group_full, or too_many_groups; then there is no group. With"
              + " the header Idempotency-Key, 1 to 64 printable ASCII characters, a repetition"
              + " makes no second group: it answers what has become of the first.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GroupResponse create(
      CurrentUser caller,
      @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
      @Valid @RequestBody NewGroup request) {
    Settings settings =
        request.settings() == null ? Settings.OF_GROUP : request.settings().over(Settings.OF_GROUP);
    Head blank =
        Head.ofGroup(
            PathIds.newGroup(caller.id(), key),
            InfoTexts.of(request.title(), request.description(), request.picture()),
            settings,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    List<@Nullable String> members = request.members();
    CreateGroup command =
        new CreateGroup(members == null ? List.of() : PathIds.users("members", members));
    return GroupResponse.of(
        commands.create(blank, Actor.of(caller), command, newcomers.broughtIn("members")));
  }

  @Operation(
      summary =
          "The groups and rooms of the caller; next, if present, is the after of the next page.")
  @GetMapping
  GroupsResponse list(
      CurrentUser caller,
      @RequestParam(required = false) @Nullable GroupId after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(MAX_PAGE) int limit) {
    List<GroupId> page = index.groups(caller.id(), Optional.ofNullable(after), limit);
    Map<GroupId, Member> memberOf = store.memberOf(caller.id(), page);
    Actor actor = Actor.of(caller);
    Instant now = clock.instant();
    List<GroupView> views =
        store.heads(page).stream()
            .flatMap(head ->
                Optional.ofNullable(memberOf.get(head.id())).stream()
                    .map(member -> Viewer.of(head, actor, Optional.of(member), now))
                    .map(viewer -> GroupView.of(head, viewer)))
            .toList();
    return new GroupsResponse(views, page.size() < limit ? null : page.getLast().toString());
  }

  @Operation(
      summary = "A group that the caller is in, or a public room.",
      description =
          "The number of members of a room who are online is some seconds old, and absent when it"
              + " is not known.")
  @GetMapping("/{group}")
  GroupResponse get(CurrentUser caller, @PathVariable String group) {
    Groups.Found found = groups.visible(PathIds.group(group), Actor.of(caller));
    Head head = found.head();
    Integer number = head.isRoom() ? online.of(head.id()).orElse(null) : null;
    return new GroupResponse(GroupView.of(head, found.viewer(), number));
  }

  @Operation(
      summary = "Changes title, description or picture, where the settings allow it.",
      description = "What is absent or null stays as it is; an empty text removes what was there.")
  @PatchMapping("/{group}")
  GroupResponse edit(
      CurrentUser caller, @PathVariable String group, @Valid @RequestBody InfoChange change) {
    return GroupResponse.of(
        commands.run(PathIds.group(group), Actor.of(caller), new EditInfo(change::over)));
  }

  @Operation(
      summary = "Changes what the group allows whom; for admins.",
      description = "What is absent or null stays as it is.")
  @PutMapping("/{group}/settings")
  GroupResponse settings(
      CurrentUser caller, @PathVariable String group, @Valid @RequestBody SettingsBody body) {
    return GroupResponse.of(
        commands.run(PathIds.group(group), Actor.of(caller), new ChangeSettings(body::over)));
  }

  /**
   * A new group.
   *
   * @param title 1 to 100 characters
   * @param description up to 1,000 characters, in lines
   * @param picture a reference of up to 256 characters that clients understand
   * @param members who is in it besides the caller, who may be named, too: up to 2,048 ids
   */
  record NewGroup(
      @NotNull @GroupText(min = 1, max = InfoTexts.TITLE) String title,
      @GroupText(max = InfoTexts.DESCRIPTION, lines = true) @Nullable String description,
      @GroupText(max = InfoTexts.PICTURE) @Nullable String picture,
      @Size(max = GroupLimits.MOST_MEMBERS) @Nullable List<@Nullable String> members,
      @Valid @Nullable SettingsBody settings) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupsResponse(List<GroupView> groups, @Nullable String next) {}
}
