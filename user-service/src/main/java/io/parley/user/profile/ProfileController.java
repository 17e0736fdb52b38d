package io.parley.user.profile;

import io.parley.chassis.web.CurrentUser;
import io.parley.user.account.Account;
import io.parley.user.account.Accounts;
import io.parley.user.account.OwnUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own profile. */
@Tag(name = "users")
@RestController
@RequestMapping("/api/v1/users/me")
class ProfileController {

  private final Accounts accounts;

  ProfileController(Accounts accounts) {
    this.accounts = accounts;
  }

  @Operation(summary = "The caller's account with what only the caller may see.")
  @GetMapping
  ProfileResponse me(CurrentUser user) {
    return answer(accounts.get(user.id()));
  }

  @Operation(summary = "Changes what the body names.")
  @PatchMapping
  ProfileResponse change(CurrentUser user, @Valid @RequestBody ProfileChange change) {
    return answer(accounts.change(user.id(), change::apply));
  }

  private static ProfileResponse answer(Account account) {
    return new ProfileResponse(OwnUser.of(account));
  }

  record ProfileResponse(OwnUser user) {}
}
