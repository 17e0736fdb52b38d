package io.parley.message.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.log.Origin;
import org.junit.jupiter.api.Test;

/** What every store of idempotency keys does. */
abstract class SendKeysContract {

  private final UserId user = UserId.next();
  private final ConversationId conversation = ConversationId.direct(user, UserId.next());

  abstract SendKeys keys();

  @Test
  void onlyTheFirstAttemptIsTheFirst() {
    Origin origin = new Origin(user, new ClientId("a"));

    assertThat(keys().enter(conversation, origin)).isTrue();
    assertThat(keys().enter(conversation, origin)).isFalse();
  }

  @Test
  void keysAreOfOneSenderInOneConversation() {
    assertThat(keys().enter(conversation, new Origin(user, new ClientId("a")))).isTrue();
    assertThat(keys().enter(conversation, new Origin(user, new ClientId("b")))).isTrue();
    assertThat(keys().enter(conversation, new Origin(UserId.next(), new ClientId("a")))).isTrue();
    ConversationId other = ConversationId.direct(user, UserId.next());
    assertThat(keys().enter(other, new Origin(user, new ClientId("a")))).isTrue();
  }
}
