package io.parley.contracts.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** One entry of a conversation's log, as one viewer may see it. */
public sealed interface LogEvent {

  ConversationId conversation();

  long seq();

  /** A text message. */
  record Text(
      ConversationId conversation,
      Stamp stamp,
      UserId sender,
      ClientId clientId,
      TextContent content)
      implements LogEvent {

    @Override
    public long seq() {
      return stamp.seq();
    }
  }

  /**
   * A change of the group.
   *
   * @param change the JSON of its {@code change}, see {@link ChangeJson}
   */
  record Change(ConversationId conversation, Stamp stamp, UserId sender, String change)
      implements LogEvent {

    @Override
    public long seq() {
      return stamp.seq();
    }
  }

  /** Something that the viewer may not see. */
  record Hidden(ConversationId conversation, long seq) implements LogEvent {}

  /**
   * What the log gave an event.
   *
   * @param seq its number
   * @param id its id, in text form
   * @param atMillis its time, in milliseconds since the Unix epoch
   */
  record Stamp(long seq, String id, long atMillis) {}
}
