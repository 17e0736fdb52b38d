package io.parley.group.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.Commands;
import io.parley.group.group.GroupResponse;
import io.parley.group.group.Groups;
import io.parley.group.path.PathIds;
import io.parley.group.people.Newcomers;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Member;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a group. */
@Tag(name = "members")
@RestController
@RequestMapping("/api/v1/groups/{group}")
class MemberController {

  private static final int MAX_PAGE = 500;
  private static final int MAX_ADDED = 100;

  private final Commands commands;
  private final Groups groups;
  private final GroupStore store;
  private final Newcomers newcomers;
  private final Clock clock;

  MemberController(
      Commands commands, Groups groups, GroupStore store, Newcomers newcomers, Clock clock) {
    this.commands = commands;
    this.groups = groups;
    this.store = store;
    this.newcomers = newcomers;
    this.clock = clock;
  }

  @Operation(
      summary =
          "A page of members, in the order of their ids; next, if present, is the after of the next"
              + " page.")
  @GetMapping("/members")
  MembersResponse list(
      CurrentUser caller,
      @PathVariable String group,
      @RequestParam(required = false) @Nullable UserId after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(MAX_PAGE) int limit) {
    GroupId id = PathIds.group(group);
    var _ = groups.inside(id, Actor.of(caller));
    List<Member> page = store.members(id, Optional.ofNullable(after), limit);
    Instant now = clock.instant();
    return new MembersResponse(
        page.stream().map(member -> MemberView.of(member, now)).toList(),
        page.size() < limit ? null : page.getLast().user().toString());
  }

  @Operation(
      summary = "Adds people, all or none, where the settings allow it.",
      description =
          "Who is in the group already does not matter. Answers cannot_add_user, with the field"
              + " users, if one of them has blocked the caller or is banned.")
  @PostMapping("/members")
  GroupResponse add(
      CurrentUser caller, @PathVariable String group, @Valid @RequestBody NewMembers request) {
    AddMembers command = new AddMembers(PathIds.users("users", request.users()));
    return GroupResponse.of(
        commands.run(
            PathIds.group(group), Actor.of(caller), command, newcomers.broughtIn("users")));
  }

  @Operation(
      summary = "Removes somebody who stands below the caller; oneself: leaves.",
      description = "Who is not in the group does not matter.")
  @DeleteMapping("/members/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(CurrentUser caller, @PathVariable String group, @PathVariable String user) {
    GroupId id = PathIds.group(group);
    UserId target = PathIds.user(user);
    var _ =
        commands.run(
            id,
            Actor.of(caller),
            target.equals(caller.id()) ? new Leave(target, null) : new RemoveMember(target));
  }

  @Operation(
      summary = "Leaves the group.",
      description =
          "An owner hands it over: to the successor, else to the admin, or if there is none to the"
              + " member, who came first. The body may be missing.")
  @PostMapping("/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(
      CurrentUser caller,
      @PathVariable String group,
      @Valid @RequestBody(required = false) @Nullable LeaveRequest request) {
    String named = request == null ? null : request.successor();
    UserId successor = named == null ? null : PathIds.user("successor", named);
    var _ = commands.run(PathIds.group(group), Actor.of(caller), new Leave(caller.id(), successor));
  }

  /**
   * Whom to add.
   *
   * @param users 1 to 100 ids
   */
  record NewMembers(@NotNull @Size(min = 1, max = MAX_ADDED) List<@Nullable String> users) {}

  /**
   * How to leave.
   *
   * @param successor who owns the group then, if the caller does now
   */
  record LeaveRequest(@Nullable String successor) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MembersResponse(List<MemberView> members, @Nullable String next) {}
}
