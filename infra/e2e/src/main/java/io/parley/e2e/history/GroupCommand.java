package io.parley.e2e.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;

/**
 * What somebody asked of a group over REST.
 *
 * @param type the change that it makes, unless everything is so already
 * @param users whom it concerns
 * @param value what else it says
 */
public record GroupCommand(
    ConversationId conversation,
    UserId actor,
    ChangeType type,
    List<UserId> users,
    GroupChange.Value value) {

  public GroupCommand {
    users = List.copyOf(users);
  }

  @Override
  public String toString() {
    return type
        + " "
        + users.stream().map(user -> user.toString().substring(18)).toList()
        + " by "
        + actor.toString().substring(18);
  }
}
