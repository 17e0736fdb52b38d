package io.parley.user.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.user.account.Account;
import io.parley.user.account.Accounts;
import io.parley.user.text.PlainText;
import io.parley.user.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
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

/** The caller's address book. */
@Tag(name = "contacts")
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {

  private static final int MAX_PAGE = 500;
  private static final int MAX_ALIAS = 64;

  private final ContactStore store;
  private final Contacts contacts;
  private final Accounts accounts;

  ContactController(ContactStore store, Contacts contacts, Accounts accounts) {
    this.store = store;
    this.contacts = contacts;
    this.accounts = accounts;
  }

  @Operation(summary = "A page of contacts; next, if present, is the after of the next page.")
  @GetMapping
  ContactsResponse list(
      CurrentUser caller,
      @RequestParam(required = false) @Nullable UserId after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(MAX_PAGE) int limit) {
    List<Contact> page = store.list(caller.id(), Optional.ofNullable(after), limit);
    Map<UserId, Account> known = accounts.findAll(page.stream().map(Contact::user).toList());
    List<ContactView> views =
        page.stream().flatMap(contact -> view(contact, known).stream()).toList();
    return new ContactsResponse(
        views, page.size() < limit ? null : page.getLast().user().toString());
  }

  private static Optional<ContactView> view(Contact contact, Map<UserId, Account> known) {
    return Optional.ofNullable(known.get(contact.user()))
        .map(account -> ContactView.of(contact, account));
  }

  @Operation(summary = "One contact, or not_found.")
  @GetMapping("/{userId}")
  ContactView get(CurrentUser caller, @PathVariable String userId) {
    Account account = accounts.get(userId);
    return store
        .find(caller.id(), account.id())
        .map(contact -> ContactView.of(contact, account))
        .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND));
  }

  @Operation(
      summary = "Enters a contact or changes its alias.",
      description = "The body may be missing.")
  @PutMapping("/{userId}")
  ContactView put(
      CurrentUser caller,
      @PathVariable String userId,
      @Valid @RequestBody(required = false) @Nullable ContactRequest request) {
    Account account = accounts.get(userId);
    String alias = request == null ? null : Texts.cleanOrNull(request.alias());
    return ContactView.of(contacts.put(caller.id(), account.id(), alias), account);
  }

  @Operation(summary = "Removes a contact if it is there.")
  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(CurrentUser caller, @PathVariable String userId) {
    contacts.remove(caller.id(), accounts.get(userId).id());
  }

  /**
   * What is said about a contact.
   *
   * @param alias up to 64 characters; none if absent
   */
  record ContactRequest(@PlainText(max = MAX_ALIAS) @Nullable String alias) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactsResponse(List<ContactView> contacts, @Nullable String next) {}
}
