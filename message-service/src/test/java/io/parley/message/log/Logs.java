package io.parley.message.log;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.stream.LongStream;

/** Makes conversations and events for tests. */
final class Logs {

  private Logs() {}

  static ConversationId conversation() {
    return ConversationId.direct(UserId.next(), UserId.next());
  }

  static Origin origin(ConversationId conversation, String clientId) {
    return new Origin(conversation.members().getFirst(), new ClientId(clientId));
  }

  static Content text(String body) {
    return Content.text(body, 0, List.of());
  }

  static LogEvent event(ConversationId conversation, long seq, long epoch) {
    return new LogEvent(
        seq,
        epoch,
        MessageId.next(),
        1_000 + seq,
        origin(conversation, "c" + seq + "-" + epoch),
        text("body " + seq),
        List.of(),
        0);
  }

  static LogChunk chunk(ConversationId conversation, long from, long to, long epoch) {
    List<LogEvent> events =
        LongStream.rangeClosed(from, to).mapToObj(seq -> event(conversation, seq, epoch)).toList();
    boolean opens = from > 1 && from == Buckets.first(Buckets.of(from));
    return new LogChunk(conversation, opens, events, 100 * events.size());
  }
}
