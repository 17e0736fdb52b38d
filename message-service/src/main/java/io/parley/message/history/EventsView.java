package io.parley.message.history;

import io.parley.contracts.ConversationId;
import io.parley.message.history.FetchOutcome.Fetched;
import java.util.List;

/**
 * A range of a log in JSON, as in the client protocol.
 *
 * @param to the last number in this answer; less than {@code from} when it is empty
 * @param head the highest number in the log
 */
record EventsView(String conversation, long from, long to, long head, List<EventView> events) {

  static EventsView of(ConversationId conversation, long from, Fetched fetched) {
    List<EventView> events =
        fetched.events().stream().map(event -> EventView.of(conversation, event)).toList();
    long first = events.isEmpty() ? from : events.getFirst().seq();
    long last = events.isEmpty() ? from - 1 : events.getLast().seq();
    return new EventsView(conversation.value(), first, last, fetched.head(), events);
  }
}
