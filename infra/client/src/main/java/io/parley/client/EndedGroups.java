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
  private final Set<ConversationId> complete = new HashSet<>();

  /**
   * {@code ends} is told once of each group that ends, and again if the user was back meanwhile.
   */
  EndedGroups(UserId user, Consumer<ConversationId> ends) {
    this.user = user;
    this.ends = ends;
  }

  /** What the event, before which nothing is missing, means for the user. */
  void noticed(LogEvent event) {
    if (takesOut(event)) {
      complete.add(event.conversation());
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
    complete.remove(group);
  }

  /** Whether the event is the last one that the user gets. */
  boolean takesOut(LogEvent event) {
    return event instanceof LogEvent.Change change && change.change().takesOut(user);
  }

  /**
   * Whether everything before the event that is missing here is void to the user, who came with it:
   * somebody who was in the group before may see what was said then, and perhaps lacks some of it.
   *
   * @param held up to which number the log is here
   */
  boolean hidesWhatIsMissing(LogEvent event, long held) {
    ConversationId group = event.conversation();
    return event instanceof LogEvent.Change change
        && change.change().brings(user)
        && !change.change().fullHistory()
        && (complete.contains(group) || (held == 0 && !ended.contains(group)));
  }

  private boolean brings(LogEvent event) {
    return event instanceof LogEvent.Change change && change.change().brings(user);
  }
}
