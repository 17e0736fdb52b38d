package io.parley.group.invite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.command.Actor;
import io.parley.group.command.Commands;
import io.parley.group.people.Newcomers;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Needs;
import io.parley.group.state.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coming into groups by invites. */
@Tag(name = "invites")
@RestController
@RequestMapping("/api/v1/invites/{code}")
class JoinController {

  private final Commands commands;
  private final GroupStore store;
  private final InviteDirectory directory;
  private final Newcomers newcomers;
  private final Clock clock;

  JoinController(
      Commands commands,
      GroupStore store,
      InviteDirectory directory,
      Newcomers newcomers,
      Clock clock) {
    this.commands = commands;
    this.store = store;
    this.directory = directory;
    this.newcomers = newcomers;
    this.clock = clock;
  }

  @Operation(
      summary = "What one would join.",
      description =
          "Answers unknown_invite, unknown_group if it has ended, invite_revoked, also if who made"
              + " it may not invite any more, invite_expired or banned.")
  @GetMapping
  PreviewResponse preview(CurrentUser caller, @PathVariable String code) {
    InviteCode known = Invites.code(InviteCode.tryParse(code));
    Snapshot snapshot =
        store
            .glance(group(known), Needs.of(caller.id()).withInvite(known))
            .filter(found -> !found.head().hasEnded())
            .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_GROUP));
    Invite invite = Invites.valid(snapshot.invite(known), clock.instant());
    Invites.requireMaker(snapshot.head(), snapshot.member(invite.by()));
    if (snapshot.bans().containsKey(caller.id())) {
      throw new ProblemException(ErrorCode.BANNED);
    }
    return new PreviewResponse(Preview.of(snapshot.head()), snapshot.head().settings().approval());
  }

  @Operation(
      summary = "Joins by an invite; 202 if an admin has to approve.",
      description =
          "Who is in the group already gets the same answer as who joins; who waits already goes on"
              + " waiting. Answers unknown_invite, unknown_group if it has ended, invite_revoked, also"
              + " if who made it may not invite any more, invite_expired, banned, group_full or"
              + " too_many_groups.")
  @PostMapping("/join")
  ResponseEntity<JoinResponse> join(CurrentUser caller, @PathVariable String code) {
    InviteCode known = Invites.code(InviteCode.tryParse(code));
    return JoinResponse.of(
        commands.run(
            group(known), Actor.of(caller), new JoinByInvite(known), newcomers.comingBy()));
  }

  private GroupId group(InviteCode code) {
    return directory.find(code).orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_INVITE));
  }

  /**
   * A group as somebody sees it who is invited.
   *
   * @param members how many they are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Preview(
      String id,
      String title,
      String description,
      @Nullable String picture,
      int members,
      @JsonProperty("public") boolean isPublic) {

    static Preview of(Head head) {
      String description = head.info().description();
      return new Preview(
          head.id().toString(),
          head.info().title(),
          description == null ? "" : description,
          head.info().picture(),
          head.counts().members(),
          head.isRoom());
    }
  }

  /**
   * What one would join.
   *
   * @param approval whether an admin has to approve
   */
  record PreviewResponse(Preview group, boolean approval) {}
}
