package io.parley.client.cli;

import static java.util.stream.Collectors.joining;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.Account;
import io.parley.client.rest.ApiException;
import io.parley.client.rest.Group;
import io.parley.client.rest.ParleyApi;
import io.parley.client.rest.RefreshingTokens;
import io.parley.client.rest.TokenSource;
import io.parley.client.rest.UnreachableException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** A logged-in user and the server. */
final class Connection {

  private final SavedSession session;
  private final ParleyApi api;
  private final TokenSource tokens;

  Connection(Profile profile, SavedSession session) {
    this.session = session;
    this.api = ParleyApi.at(session.origin());
    this.tokens = new RefreshingTokens(api, new ProfileTokenStore(profile), InstantSource.system());
  }

  SavedSession session() {
    return session;
  }

  ParleyApi api() {
    return api;
  }

  TokenSource tokens() {
    return tokens;
  }

  /** A token for a request now. */
  AccessToken token() {
    try {
      return tokens.current().join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case ApiException refused when refused.is(ErrorCode.REFRESH_TOKEN_INVALID) ->
            new CliException(ExitCode.NOT_LOGGED_IN, "Your session is over: log in again.");
        case ApiException refused -> refused;
        case UnreachableException unreachable -> unreachable;
        case CliException failed -> failed;
        case null, default -> e;
      };
    }
  }

  /** A group or room that the user is in, or whose id they know. */
  Group group(String titleOrId) {
    Optional<GroupId> id =
        GroupId.tryParse(titleOrId)
            .or(() ->
                ConversationId.tryParse(titleOrId)
                    .filter(ConversationId::isGroup)
                    .map(ConversationId::group));
    return id.map(group -> api.groups().get(token(), group))
        .orElseGet(
            () -> titled(api.groups().mine(token()), titleOrId, "You are in no group called "));
  }

  /** The one of the groups with this title. */
  static Group titled(List<Group> groups, String title, String otherwise) {
    List<Group> found =
        groups.stream().filter(group -> group.title().equalsIgnoreCase(title.strip())).toList();
    if (found.isEmpty()) {
      throw new CliException(ExitCode.REFUSED, otherwise + title + ".");
    }
    if (found.size() > 1) {
      String ids = found.stream().map(group -> group.id().toString()).collect(joining(", "));
      throw new CliException(ExitCode.REFUSED, "Several have this title; use an id: " + ids + ".");
    }
    return found.getFirst();
  }

  /** The account of this name, which is not the user's own. */
  Account other(String username) {
    Account found =
        api.find(token(), username)
            .orElseThrow(() ->
                new CliException(ExitCode.REFUSED, "There is no user called " + username + "."));
    if (found.id().equals(session.user())) {
      throw new CliException(ExitCode.REFUSED, "That is you: name somebody else.");
    }
    return found;
  }
}
