package io.parley.client;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The groups that the user is not in any more. Lives on its client's event loop. */
final class EndedGroups {

  private final UserId user;
  private final Consumer<ConversationId> ends;
  private final Set<ConversationId> ended = new HashSet<>();

  /**
   * {@code ends} is told once of each group that ends, and again if the user was back meanwhile.
   */
  EndedGroups(UserId user, Consumer<ConversationId> ends) {
    this.user = user;
    this.ends = ends;
  }

  /** What the event means for the user. */
  void noticed(LogEvent event) {
    if (takesOut(event)) {
      ended(event.conversation());
    } else if (brings(event)) {
      goesOn(event.conversation());
    }
  }

  /** The user is not in the group. */
  void ended(ConversationId group) {
    if (ended.add(group)) {
      ends.accept(group);
    }
  }

  /** The user is in the group. */
  void goesOn(ConversationId group) {
    ended.remove(group);
  }

  /** Whether the event is the last one that the user gets. */
  boolean takesOut(LogEvent event) {
    return event instanceof LogEvent.Change change && change.change().takesOut(user);
  }

  /** Whether everything before the event is void to the user, who came with it. */
  boolean hidesWhatWasBefore(LogEvent event) {
    return event instanceof LogEvent.Change change
        && change.change().brings(user)
        && !change.change().fullHistory();
  }

  private boolean brings(LogEvent event) {
    return event instanceof LogEvent.Change change && change.change().brings(user);
  }
}
