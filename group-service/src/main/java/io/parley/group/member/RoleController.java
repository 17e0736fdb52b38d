package io.parley.group.member;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.CommandResult;
import io.parley.group.command.Commands;
import io.parley.group.group.GroupResponse;
import io.parley.group.path.PathIds;
import io.parley.group.state.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members are, and who may not write. */
@Tag(name = "members")
@RestController
@RequestMapping("/api/v1/groups/{group}")
class RoleController {

  private static final Duration LONGEST = Duration.ofDays(10 * 365);

  private final Commands commands;
  private final Clock clock;

  RoleController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @Operation(
      summary = "Makes somebody admin, or member again; for the owner.",
      description = "Admins may make themselves members again.")
  @PutMapping("/members/{user}/role")
  MemberResponse role(
      CurrentUser caller,
      @PathVariable String group,
      @PathVariable String user,
      @Valid @RequestBody RoleRequest request) {
    UserId target = PathIds.user(user);
    Role role = Role.ofName(request.role());
    return answer(
        commands.run(PathIds.group(group), Actor.of(caller), new SetRole(target, role)), target);
  }

  @Operation(
      summary = "Gives the group to another member; the owner before is an admin then.",
      description = "A mute of the new owner ends.")
  @PutMapping("/owner")
  GroupResponse owner(
      CurrentUser caller, @PathVariable String group, @Valid @RequestBody OwnerRequest request) {
    UserId next = PathIds.user("user", request.user());
    return GroupResponse.of(
        commands.run(PathIds.group(group), Actor.of(caller), new TransferOwnership(next)));
  }

  @Operation(
      summary = "Mutes a member who stands below the caller, for a time or without end.",
      description = "The body may be missing. A mute outlasts leaving and coming back.")
  @PutMapping("/members/{user}/mute")
  MemberResponse mute(
      CurrentUser caller,
      @PathVariable String group,
      @PathVariable String user,
      @Valid @RequestBody(required = false) @Nullable MuteRequest request) {
    UserId target = PathIds.user(user);
    String until = request == null ? null : request.until();
    MuteMember command = new MuteMember(target, until == null ? null : time(until));
    return answer(commands.run(PathIds.group(group), Actor.of(caller), command), target);
  }

  @Operation(summary = "Lets a muted member write again.")
  @DeleteMapping("/members/{user}/mute")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmute(CurrentUser caller, @PathVariable String group, @PathVariable String user) {
    UnmuteMember command = new UnmuteMember(PathIds.user(user));
    var _ = commands.run(PathIds.group(group), Actor.of(caller), command);
  }

  private Instant time(String text) {
    Instant now = clock.instant();
    try {
      Instant until = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
      if (until.isAfter(now) && until.isBefore(now.plus(LONGEST))) {
        return until;
      }
    } catch (DateTimeException e) {
      // Not a time: the same answer as for one that cannot be.
    }
    throw ProblemException.invalidField(
        "until", "until must be a time such as 2030-01-31T12:00:00Z, within ten years from now.");
  }

  private MemberResponse answer(CommandResult result, UserId user) {
    return new MemberResponse(MemberView.of(result.member(user).orElseThrow(), clock.instant()));
  }

  record RoleRequest(
      @NotNull @Pattern(regexp = "admin|member", message = "must be admin or member")
          String role) {}

  record OwnerRequest(@NotNull String user) {}

  /**
   * How long.
   *
   * @param until a time in ISO 8601; without end if absent
   */
  record MuteRequest(@Nullable String until) {}

  record MemberResponse(MemberView member) {}
}
