package io.parley.group.invite;

import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.GroupId;
import io.parley.group.command.Actor;
import io.parley.group.command.CommandResult;
import io.parley.group.command.Commands;
import io.parley.group.group.Groups;
import io.parley.group.path.PathIds;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The invites of a group. */
@Tag(name = "invites")
@RestController
@RequestMapping("/api/v1/groups/{group}/invites")
class InviteController {

  private static final long MAX_SECONDS = 30L * 24 * 60 * 60;
  private static final int MAX_USES = 100_000;

  private final Commands commands;
  private final Groups groups;
  private final GroupStore store;
  private final InviteDirectory directory;
  private final Clock clock;

  InviteController(
      Commands commands, Groups groups, GroupStore store, InviteDirectory directory, Clock clock) {
    this.commands = commands;
    this.groups = groups;
    this.store = store;
    this.directory = directory;
    this.clock = clock;
  }

  @Operation(
      summary = "Makes an invite, where the settings allow it.",
      description =
          "The body may be missing. The invite lets people in for as long as the caller may make"
              + " invites; into a public room, always.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  InviteView create(
      CurrentUser caller,
      @PathVariable String group,
      @Valid @RequestBody(required = false) @Nullable InviteRequest request) {
    GroupId id = PathIds.group(group);
    InviteCode code = InviteCode.next();
    Instant end = end(request);
    CommandResult result =
        commands.run(
            id,
            Actor.of(caller),
            new CreateInvite(code, new Invite.Limits(end, maxUses(request))),
            _ -> directory.put(code, id, end));
    return InviteView.of(result.invite(code).orElseThrow());
  }

  @Operation(summary = "The valid invites, the latest first: for admins all, for others their own.")
  @GetMapping
  InvitesResponse list(CurrentUser caller, @PathVariable String group) {
    GroupId id = PathIds.group(group);
    boolean all = groups.inside(id, Actor.of(caller)).standing().require().isAdmin();
    Instant now = clock.instant();
    return new InvitesResponse(
        store.invites(id).stream()
            .filter(invite -> invite.validity(now) == Invite.Validity.VALID)
            .filter(invite -> all || invite.by().equals(caller.id()))
            .sorted(Comparator.comparing(Invite::createdAt).reversed())
            .map(InviteView::of)
            .toList());
  }

  @Operation(summary = "Revokes an invite: one's own, or as an admin any.")
  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(CurrentUser caller, @PathVariable String group, @PathVariable String code) {
    GroupId id = PathIds.group(group);
    Optional<InviteCode> parsed = InviteCode.tryParse(code);
    if (parsed.isEmpty()) {
      var _ = groups.inside(id, Actor.of(caller));
    }
    InviteCode known = Invites.code(parsed);
    var _ = commands.run(id, Actor.of(caller), new RevokeInvite(known));
    directory.put(known, id, clock.instant());
  }

  private static @Nullable Integer maxUses(@Nullable InviteRequest request) {
    Long uses = request == null ? null : request.maxUses();
    return uses == null ? null : Math.toIntExact(uses);
  }

  private @Nullable Instant end(@Nullable InviteRequest request) {
    Long seconds = request == null ? null : request.expiresIn();
    return seconds == null
        ? null
        : clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(seconds);
  }

  /**
   * When an invite ends by itself.
   *
   * @param expiresIn after how many seconds, up to 30 days; never if absent
   * @param maxUses how many may come by it; any number if absent
   */
  record InviteRequest(
      @Min(1) @Max(MAX_SECONDS) @Nullable Long expiresIn,
      @Min(1) @Max(MAX_USES) @Nullable Long maxUses) {}

  record InvitesResponse(List<InviteView> invites) {}
}
