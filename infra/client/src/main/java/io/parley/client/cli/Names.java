package io.parley.client.cli;

import io.parley.client.rest.Account;
import io.parley.client.rest.ApiException;
import io.parley.client.rest.UnreachableException;
import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The usernames of people, asked for once. Safe for use by several threads; may block. */
final class Names {

  private static final int AT_ONCE = 100;
  private static final String NOT_KNOWN = "somebody";

  private final Connection connection;
  private final Map<UserId, String> known = new ConcurrentHashMap<>();

  Names(Connection connection) {
    this.connection = connection;
    known.put(connection.session().user(), connection.session().username());
  }

  /** Asks for those that are not known yet. */
  void learn(Collection<UserId> users) {
    List<UserId> unknown =
        users.stream()
            .distinct()
            .filter(user -> !known.containsKey(user) && !user.equals(UserId.NOBODY))
            .toList();
    try {
      for (int from = 0; from < unknown.size(); from += AT_ONCE) {
        List<UserId> some = unknown.subList(from, Math.min(from + AT_ONCE, unknown.size()));
        for (Account account : connection.api().accounts(connection.token(), some)) {
          known.put(account.id(), account.username());
        }
      }
    } catch (ApiException | UnreachableException | CliException notNow) {
      // They stay unknown until the next time.
    }
  }

  String of(UserId user) {
    String name = known.get(user);
    if (name != null) {
      return name;
    }
    learn(List.of(user));
    return known.getOrDefault(user, NOT_KNOWN);
  }
}
