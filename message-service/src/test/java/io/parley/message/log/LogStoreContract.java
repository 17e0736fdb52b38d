package io.parley.message.log;

import static io.parley.message.log.Logs.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.message.group.Changes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of logs does. */
abstract class LogStoreContract {

  private static final RangeLimits MANY = new RangeLimits(10_000, Long.MAX_VALUE);

  private final ConversationId conversation = Logs.conversation();

  abstract LogStore store();

  abstract LogWriter writer();

  @Test
  void unknownLogIsEmpty() {
    assertThat(store().lastBucket(conversation)).isZero();
    assertThat(store().lastRows(conversation, 0, 10)).isEmpty();
    assertThat(store().range(conversation, 1, 10, MANY)).isEmpty();
  }

  @Test
  void eventComesBackAsItWas() {
    LogEvent event =
        new LogEvent(
            1,
            3,
            MessageId.next(),
            42,
            new Origin(conversation.members().getLast(), new ClientId("c")),
            Content.text("grüße 👋", 0, conversation.members()),
            List.of(conversation.members().getFirst()),
            0);
    write(new LogChunk(conversation, false, List.of(event), 100));

    assertThat(store().range(conversation, 1, 1, MANY)).containsExactly(event);
    assertThat(store().lastRows(conversation, 0, 5))
        .containsExactly(
            new TailRow(1, 3, 42, event.origin(), event.hiddenFrom(), EventKind.TEXT, 0));
  }

  @Test
  void eventsOfGroupsComeBackWithTheirVersionsAndChanges() {
    ConversationId group = GroupId.next().conversation();
    UserId anna = UserId.next();
    LogEvent change = event(1, 2, anna, Content.change(Changes.created(anna, UserId.next())), 1);
    LogEvent message = event(2, 2, anna, Logs.text("hello"), 1);
    write(new LogChunk(group, false, List.of(change, message), 100));

    assertThat(store().range(group, 1, 2, MANY)).containsExactly(change, message);
    assertThat(store().lastRows(group, 0, 5))
        .containsExactly(TailRow.of(change), TailRow.of(message));
  }

  @Test
  void lateChangeOfAnEarlierEpochLosesAgainstAMessageAsAWhole() {
    ConversationId group = GroupId.next().conversation();
    UserId anna = UserId.next();
    LogEvent later = event(1, 5, anna, Logs.text("hello"), 3);
    LogEvent late = event(1, 4, anna, Content.change(Changes.created(anna)), 4);
    write(new LogChunk(group, false, List.of(later), 100));
    write(new LogChunk(group, false, List.of(late), 100));

    assertThat(store().range(group, 1, 1, MANY)).containsExactly(later);
  }

  @Test
  void rangeCrossesBuckets() {
    write(chunk(conversation, 4090, 4095, 1));
    write(chunk(conversation, 4096, 4100, 1));

    assertThat(seqs(store().range(conversation, 4094, 4097, MANY)))
        .containsExactly(4094L, 4095L, 4096L, 4097L);
    assertThat(store().lastBucket(conversation)).isEqualTo(1);
  }

  @Test
  void rangeStopsAtItsLimitsButHoldsOneEvent() {
    write(chunk(conversation, 1, 10, 1));

    assertThat(seqs(store().range(conversation, 1, 10, new RangeLimits(3, 1_000))))
        .containsExactly(1L, 2L, 3L);
    assertThat(seqs(store().range(conversation, 1, 10, new RangeLimits(9, 13))))
        .containsExactly(1L, 2L);
    assertThat(seqs(store().range(conversation, 4, 10, new RangeLimits(9, 1)))).containsExactly(4L);
  }

  @Test
  void lastRowsAreTheLastOnesAscending() {
    write(chunk(conversation, 1, 10, 1));

    assertThat(store().lastRows(conversation, 0, 3))
        .extracting(TailRow::seq)
        .containsExactly(8L, 9L, 10L);
  }

  @Test
  void lateWriteOfAnEarlierEpochLosesAsAWhole() {
    LogChunk later = chunk(conversation, 1, 3, 5);
    write(later);
    write(chunk(conversation, 1, 3, 4));

    assertThat(store().range(conversation, 1, 3, MANY)).isEqualTo(later.events());
  }

  @Test
  void writingTheSameAgainChangesNothing() {
    LogChunk chunk = chunk(conversation, 1, 3, 5);
    write(chunk);
    write(chunk);

    assertThat(store().range(conversation, 1, 3, MANY)).isEqualTo(chunk.events());
  }

  @Test
  void scanGoesBackOverBucketsUntilTold() {
    write(chunk(conversation, 4090, 4095, 1));
    write(chunk(conversation, 4096, 4100, 1));
    List<Long> seen = new ArrayList<>();

    store()
        .scanBack(
            conversation,
            1,
            4098,
            row -> {
              seen.add(row.seq());
              return row.seq() > 4093;
            });

    assertThat(seen).containsExactly(4098L, 4097L, 4096L, 4095L, 4094L, 4093L);
  }

  @Test
  void oneRequestHoldsChunksOfManyLogs() {
    ConversationId other = Logs.conversation();
    writer()
        .write(List.of(chunk(conversation, 1, 2, 1), chunk(other, 1, 3, 1)))
        .toCompletableFuture()
        .join();

    assertThat(store().range(conversation, 1, 9, MANY)).hasSize(2);
    assertThat(store().range(other, 1, 9, MANY)).hasSize(3);
  }

  private static LogEvent event(
      long seq, long epoch, UserId sender, Content content, long groupVersion) {
    boolean change = content.kind() == EventKind.GROUP;
    Origin origin = new Origin(sender, new ClientId("c" + seq), change);
    return new LogEvent(seq, epoch, MessageId.next(), 42, origin, content, List.of(), groupVersion);
  }

  private void write(LogChunk chunk) {
    writer().write(List.of(chunk)).toCompletableFuture().join();
  }

  private static List<Long> seqs(List<LogEvent> events) {
    return events.stream().map(LogEvent::seq).toList();
  }
}
