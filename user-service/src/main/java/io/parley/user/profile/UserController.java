package io.parley.user.profile;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.UserId;
import io.parley.user.account.Account;
import io.parley.user.account.Accounts;
import io.parley.user.account.PublicUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other people, as everybody sees them. */
@Tag(name = "users")
@RestController
@RequestMapping("/api/v1/users")
class UserController {

  private static final int MAX_IDS = 100;
  private static final int MAX_QUERY = 64;
  private static final int MAX_FOUND = 50;

  private final Accounts accounts;
  private final PeopleSearch search;

  UserController(Accounts accounts, PeopleSearch search) {
    this.accounts = accounts;
    this.search = search;
  }

  @Operation(summary = "One user, or unknown_user.")
  @GetMapping("/{id}")
  UserResponse get(CurrentUser caller, @PathVariable String id) {
    return new UserResponse(PublicUser.of(accounts.get(id)));
  }

  @Operation(
      summary =
          "Several users, by exactly one of: their ids (those that exist are "
              + "answered), their exact username, or a search for the beginnings of "
              + "usernames and of words of display names, whatever case and accents.")
  @GetMapping
  UsersResponse list(
      CurrentUser caller,
      @RequestParam(required = false) @Size(max = MAX_IDS) @Nullable List<UserId> ids,
      @RequestParam(required = false) @Size(max = MAX_QUERY) @Nullable String username,
      @RequestParam(required = false) @Size(max = MAX_QUERY) @Nullable String query,
      @RequestParam(defaultValue = "20") @Min(1) @Max(MAX_FOUND) int limit) {
    if (Stream.of(ids != null, username != null, query != null).filter(given -> given).count()
        > 1) {
      throw ProblemException.invalidField(
          "query", "Only one of ids, username and query is possible.");
    }
    if (ids != null) {
      return answer(accounts.findAll(ids).values());
    }
    if (username != null) {
      return answer(accounts.findByUsername(username).stream().toList());
    }
    if (query != null) {
      return answer(search.find(query, limit));
    }
    throw ProblemException.missingField("query");
  }

  private static UsersResponse answer(Collection<Account> accounts) {
    return new UsersResponse(accounts.stream().map(PublicUser::of).toList());
  }

  record UserResponse(PublicUser user) {}

  record UsersResponse(List<PublicUser> users) {}
}
