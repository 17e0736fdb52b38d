package io.parley.message.inbox;

import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.AddToInboxesRequest;
import io.parley.contracts.message.v1.AddToInboxesResponse;
import io.parley.message.peer.Answer;
import io.parley.message.peer.NoOwnerException;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import io.parley.message.store.Parallel;
import java.util.List;
import java.util.stream.Collectors;

/** Adds conversations to users' lists, wherever those are kept. */
public final class InboxClient {

  static final int PARALLEL = 32;

  private final Inboxes inboxes;
  private final OwnerRouter router;
  private final Peers peers;

  InboxClient(Inboxes inboxes, OwnerRouter router, Peers peers) {
    this.inboxes = inboxes;
    this.router = router;
    this.peers = peers;
  }

  /** Whether the conversation is now in the lists of all these users, durably. Blocks. */
  public boolean add(ConversationId conversation, List<UserId> users) {
    try {
      return router.ask(users, Shards::of, new Adding(conversation)).stream()
          .allMatch(Boolean::booleanValue);
    } catch (NoOwnerException e) {
      return false;
    }
  }

  private final class Adding implements Owners<UserId, Boolean> {

    private final ConversationId conversation;

    Adding(ConversationId conversation) {
      this.conversation = conversation;
    }

    @Override
    public List<Answer<Boolean>> here(List<UserId> users) {
      return Parallel.map(users, PARALLEL, user -> inboxes.add(user, conversation));
    }

    @Override
    public List<Answer<Boolean>> there(String address, List<UserId> users) {
      AddToInboxesRequest request =
          AddToInboxesRequest.newBuilder()
              .setConversation(conversation.value())
              .addAllUsers(users.stream().map(UserId::toString).toList())
              .build();
      AddToInboxesResponse response = peers.call(address, stub -> stub.addToInboxes(request));
      return users.stream().map(_ -> answer(response)).collect(Collectors.toList());
    }

    private static Answer<Boolean> answer(AddToInboxesResponse response) {
      return switch (response.getOutcomeCase()) {
        case ADDED -> new Answer.Given<>(true);
        case NOT_OWNER -> new Answer.Elsewhere<>(response.getNotOwner().getOwnerAddress());
        case OUTCOME_NOT_SET -> new Answer.Elsewhere<>("");
      };
    }
  }
}
