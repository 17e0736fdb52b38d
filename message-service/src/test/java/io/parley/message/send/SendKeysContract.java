package io.parley.message.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.message.log.Origin;
import org.junit.jupiter.api.Test;

/** What every store of idempotency keys does. */
abstract class SendKeysContract {

  private static final SendAttempt FIRST = new SendAttempt.First();

  private final UserId user = UserId.next();
  private final ConversationId conversation = ConversationId.direct(user, UserId.next());

  abstract SendKeys keys();

  @Test
  void onlyTheFirstAttemptIsTheFirst() {
    Origin origin = new Origin(user, new ClientId("a"));

    assertThat(keys().enter(conversation, origin)).isEqualTo(FIRST);
    assertThat(keys().enter(conversation, origin)).isEqualTo(new SendAttempt.Further());
  }

  @Test
  void whatCameOfAnAttemptIsKnownToAllFurtherOnes() {
    Origin origin = new Origin(user, new ClientId("a"));
    SendResult result = new SendResult(7, MessageId.next(), 1_234);
    assertThat(keys().enter(conversation, origin)).isEqualTo(FIRST);
    keys().succeeded(conversation, origin, result);

    assertThat(keys().enter(conversation, origin)).isEqualTo(new SendAttempt.Done(result));
    assertThat(keys().enter(conversation, origin)).isEqualTo(new SendAttempt.Done(result));
    assertThat(keys().enter(conversation, new Origin(user, new ClientId("b")))).isEqualTo(FIRST);
  }

  @Test
  void keysAreOfOneSenderInOneConversation() {
    Origin origin = new Origin(user, new ClientId("a"));
    Origin otherName = new Origin(user, new ClientId("b"));
    Origin otherSender = new Origin(UserId.next(), new ClientId("a"));
    ConversationId other = ConversationId.direct(user, UserId.next());

    assertThat(keys().enter(conversation, origin)).isEqualTo(FIRST);
    assertThat(keys().enter(conversation, otherName)).isEqualTo(FIRST);
    assertThat(keys().enter(conversation, otherSender)).isEqualTo(FIRST);
    assertThat(keys().enter(other, origin)).isEqualTo(FIRST);
  }
}
