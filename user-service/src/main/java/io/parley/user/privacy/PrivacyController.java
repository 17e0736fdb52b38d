package io.parley.user.privacy;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.user.account.AccountStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may see the caller. Who hides themselves does not see others. */
@Tag(name = "privacy")
@RestController
@RequestMapping("/api/v1/me/privacy")
class PrivacyController {

  private static final String EXCEPT = "except";

  private final PrivacyStore store;
  private final AccountStore accounts;
  private final PresenceNews news;
  private final int maxExceptions;

  PrivacyController(
      PrivacyStore store, AccountStore accounts, PresenceNews news, PrivacyProperties properties) {
    this.store = store;
    this.accounts = accounts;
    this.news = news;
    this.maxExceptions = properties.maxExceptions();
  }

  @Operation(summary = "The caller's settings.")
  @GetMapping
  PrivacyView get(CurrentUser caller) {
    Privacy privacy = store.find(List.of(caller.id())).get(caller.id());
    if (privacy == null) {
      throw new ProblemException(ErrorCode.UNKNOWN_USER);
    }
    return PrivacyView.of(privacy);
  }

  @Operation(
      summary = "Sets who sees when the caller is online and was last.",
      description =
          "lastSeen is everyone, contacts, contacts_except or nobody. It works both ways: the"
              + " caller sees only those who may see the caller. except is for contacts_except.")
  @PutMapping
  PrivacyView set(CurrentUser caller, @Valid @RequestBody PrivacyRequest request) {
    Privacy privacy = new Privacy(request.audience(), exceptions(caller.id(), request));
    store.put(caller.id(), privacy);
    news.spread(caller.id());
    return PrivacyView.of(privacy);
  }

  private Set<UserId> exceptions(UserId caller, PrivacyRequest request) {
    List<@Nullable String> except = request.exceptions();
    if (!except.isEmpty() && request.audience() != PresenceAudience.CONTACTS_EXCEPT) {
      throw ProblemException.invalidField(EXCEPT, "except is possible with contacts_except only.");
    }
    if (except.size() > maxExceptions) {
      throw ProblemException.invalidField(
          EXCEPT, "except has at most " + maxExceptions + " users.");
    }
    Set<UserId> users = new LinkedHashSet<>();
    for (@Nullable String user : except) {
      users.add(
          UserId.tryParse(user == null ? "" : user)
              .filter(id -> !id.equals(caller))
              .orElseThrow(() ->
                  ProblemException.invalidField(
                      EXCEPT, "except has what is not the id of another user.")));
    }
    if (accounts.existing(users).size() < users.size()) {
      throw new ProblemException(ErrorCode.UNKNOWN_USER).inField(EXCEPT);
    }
    return users;
  }

  /**
   * What is to be set.
   *
   * @param lastSeen who sees when the caller is online and was last
   * @param except ids of contacts who do not, with contacts_except
   */
  record PrivacyRequest(
      @NotNull @Pattern(regexp = PresenceAudience.FORM) String lastSeen,
      @Nullable List<@Nullable String> except) {

    PresenceAudience audience() {
      return PresenceAudience.of(lastSeen).orElseThrow();
    }

    List<@Nullable String> exceptions() {
      return except == null ? List.of() : except;
    }
  }

  record PrivacyView(String lastSeen, List<String> except) {

    static PrivacyView of(Privacy privacy) {
      return new PrivacyView(
          privacy.audience().text(),
          privacy.except().stream().map(UserId::toString).sorted().toList());
    }
  }
}
