package io.parley.message.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import org.junit.jupiter.api.Test;

/** What every store of users' lists does. */
abstract class InboxStoreContract {

  private final UserId user = UserId.next();
  private final ConversationId one = ConversationId.direct(user, UserId.next());
  private final ConversationId two = ConversationId.direct(user, UserId.next());

  abstract InboxStore store();

  @Test
  void unknownUserHasNoConversations() {
    assertThat(store().load(user)).isEmpty();
  }

  @Test
  void addedConversationsAreThereOnce() {
    store().add(user, one);
    store().add(user, two);
    store().add(user, one);

    assertThat(store().load(user)).containsExactlyInAnyOrder(one, two);
    assertThat(store().load(UserId.next())).isEmpty();
  }
}
