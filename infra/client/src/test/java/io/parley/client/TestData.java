package io.parley.client;

import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.group.GroupChange;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** People and messages for tests. */
public final class TestData {

  public static final UserId ALICE = UserId.next();
  public static final UserId BOB = UserId.next();
  public static final UserId CAROL = UserId.next();
  public static final ConversationId WITH_BOB = ConversationId.direct(ALICE, BOB);
  public static final ConversationId WITH_CAROL = ConversationId.direct(ALICE, CAROL);
  public static final GroupId TRIP = GroupId.next();
  public static final ConversationId IN_TRIP = TRIP.conversation();
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private TestData() {}

  /** A message of Bob to Alice. */
  public static LogEvent.Message fromBob(long seq) {
    return new LogEvent.Message(
        WITH_BOB,
        seq,
        MessageId.next(),
        BOB,
        NOON.plusSeconds(seq),
        new ClientId("b-" + seq),
        LogEvent.Content.text("message " + seq));
  }

  /** A message of Bob to the group. */
  public static LogEvent.Message inTrip(long seq) {
    return new LogEvent.Message(
        IN_TRIP,
        seq,
        MessageId.next(),
        BOB,
        NOON.plusSeconds(seq),
        new ClientId("b-" + seq),
        LogEvent.Content.text("message " + seq));
  }

  /** A change of the group. */
  public static LogEvent.Change change(
      long seq, UserId by, GroupChange.Type type, UserId... users) {
    return change(seq, by, GroupChange.of(seq, type, users));
  }

  /** A change of the group. */
  public static LogEvent.Change change(long seq, UserId by, GroupChange change) {
    return new LogEvent.Change(IN_TRIP, seq, MessageId.next(), by, NOON.plusSeconds(seq), change);
  }

  /** The acknowledgement of a message of Alice to the other user of the conversation. */
  public static ServerFrame.Sent sent(ConversationId conversation, String clientId, long seq) {
    return new ServerFrame.Sent(conversation, new ClientId(clientId), seq, MessageId.next(), NOON);
  }

  /** An error about a message. */
  public static ServerFrame.Failure failure(
      String code, String clientId, @Nullable Duration retryAfter) {
    return new ServerFrame.Failure(
        code, "A sentence.", null, new ClientId(clientId), null, retryAfter);
  }
}
