package io.parley.group.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.Commands;
import io.parley.group.group.Groups;
import io.parley.group.path.PathIds;
import io.parley.group.people.Newcomers;
import io.parley.group.state.Ban;
import io.parley.group.state.GroupStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may not come into a group. */
@Tag(name = "bans")
@RestController
@RequestMapping("/api/v1/groups/{group}/bans")
class BanController {

  private static final int MAX_PAGE = 500;

  private final Commands commands;
  private final Groups groups;
  private final GroupStore store;
  private final Newcomers newcomers;

  BanController(Commands commands, Groups groups, GroupStore store, Newcomers newcomers) {
    this.commands = commands;
    this.groups = groups;
    this.store = store;
    this.newcomers = newcomers;
  }

  @Operation(
      summary = "A page of bans, for admins; next, if present, is the after of the next page.")
  @GetMapping
  BansResponse list(
      CurrentUser caller,
      @PathVariable String group,
      @RequestParam(required = false) @Nullable UserId after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(MAX_PAGE) int limit) {
    GroupId id = PathIds.group(group);
    groups.inside(id, Actor.of(caller)).standing().requireAdmin();
    List<Ban> page = store.bans(id, Optional.ofNullable(after), limit);
    return new BansResponse(
        page.stream().map(BanView::of).toList(),
        page.size() < limit ? null : page.getLast().user().toString());
  }

  @Operation(
      summary = "Bans somebody who stands below the caller or is not in the group; for admins.")
  @PutMapping("/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ban(CurrentUser caller, @PathVariable String group, @PathVariable String user) {
    UserId target = PathIds.user(user);
    var _ =
        commands.run(
            PathIds.group(group),
            Actor.of(caller),
            new BanUser(target),
            newcomers.existing(target));
  }

  @Operation(summary = "Ends a ban, if there is one; for admins.")
  @DeleteMapping("/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unban(CurrentUser caller, @PathVariable String group, @PathVariable String user) {
    UnbanUser command = new UnbanUser(PathIds.user(user));
    var _ = commands.run(PathIds.group(group), Actor.of(caller), command);
  }

  /**
   * A ban.
   *
   * @param by who has banned the user
   */
  record BanView(String user, String by, Instant at) {

    static BanView of(Ban ban) {
      return new BanView(ban.user().toString(), ban.by().toString(), ban.at());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BansResponse(List<BanView> bans, @Nullable String next) {}
}
