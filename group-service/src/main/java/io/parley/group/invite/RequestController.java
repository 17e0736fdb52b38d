package io.parley.group.invite;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.Commands;
import io.parley.group.group.Groups;
import io.parley.group.path.PathIds;
import io.parley.group.people.Newcomers;
import io.parley.group.state.GroupStore;
import io.parley.group.state.JoinRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who waits to be let into a group. */
@Tag(name = "invites")
@RestController
@RequestMapping("/api/v1/groups/{group}/requests")
class RequestController {

  private static final int MAX_PAGE = 500;

  private final Commands commands;
  private final Groups groups;
  private final GroupStore store;
  private final Newcomers newcomers;

  RequestController(Commands commands, Groups groups, GroupStore store, Newcomers newcomers) {
    this.commands = commands;
    this.groups = groups;
    this.store = store;
    this.newcomers = newcomers;
  }

  @Operation(
      summary =
          "A page of those who wait, for admins; next, if present, is the after of the next page.")
  @GetMapping
  RequestsResponse list(
      CurrentUser caller,
      @PathVariable String group,
      @RequestParam(required = false) @Nullable UserId after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(MAX_PAGE) int limit) {
    GroupId id = PathIds.group(group);
    groups.inside(id, Actor.of(caller)).standing().requireAdmin();
    List<JoinRequest> page = store.requests(id, Optional.ofNullable(after), limit);
    return new RequestsResponse(
        page.stream().map(RequestView::of).toList(),
        page.size() < limit ? null : page.getLast().user().toString());
  }

  @Operation(
      summary = "A request to join: one's own, or for admins any.",
      description = "Answers unknown_request to who does not wait (any more).")
  @GetMapping("/{user}")
  RequestView get(CurrentUser caller, @PathVariable String group, @PathVariable String user) {
    GroupId id = PathIds.group(group);
    UserId target = PathIds.user(user);
    Groups.Found found = groups.find(id, Actor.of(caller));
    if (!target.equals(caller.id())) {
      found.standing().requireAdmin();
    }
    return store
        .request(id, target)
        .map(RequestView::of)
        .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_REQUEST));
  }

  @Operation(
      summary = "Withdraws one's own request to join.",
      description = "Who does not wait (any more) need not.")
  @DeleteMapping("/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(CurrentUser caller, @PathVariable String group, @PathVariable String user) {
    WithdrawRequest command = new WithdrawRequest(PathIds.user(user));
    var _ = commands.run(PathIds.group(group), Actor.of(caller), command);
  }

  @Operation(summary = "Lets somebody in who waits, or does not; for admins.")
  @PutMapping("/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      CurrentUser caller,
      @PathVariable String group,
      @PathVariable String user,
      @Valid @RequestBody Decision decision) {
    DecideRequest command =
        new DecideRequest(PathIds.user(user), decision.decision().equals("approve"));
    var _ = commands.run(PathIds.group(group), Actor.of(caller), command, newcomers.comingBy());
  }

  record Decision(
      @NotNull @Pattern(regexp = "approve|reject", message = "must be approve or reject")
          String decision) {}

  record RequestView(String user, Instant at) {

    static RequestView of(JoinRequest request) {
      return new RequestView(request.user().toString(), request.at());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RequestsResponse(List<RequestView> requests, @Nullable String next) {}
}
