package io.parley.message.refresh;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.RefreshRelationsRequest;
import io.parley.contracts.message.v1.RefreshRelationsResponse;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.peer.Answer;
import io.parley.message.peer.NoOwnerException;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import java.util.List;
import java.util.Optional;

/** {@code RefreshRelations}: brings the news to the owner of the conversation. */
public final class RefreshEdge implements Owners<ConversationId, Boolean> {

  private final Ownership ownership;
  private final Conversations conversations;
  private final OwnerRouter router;
  private final Peers peers;

  RefreshEdge(Ownership ownership, Conversations conversations, OwnerRouter router, Peers peers) {
    this.ownership = ownership;
    this.conversations = conversations;
    this.router = router;
    this.peers = peers;
  }

  public RefreshRelationsResponse refreshRelations(RefreshRelationsRequest request) {
    ConversationId conversation =
        ConversationId.direct(UserId.parse(request.getUser()), UserId.parse(request.getOther()));
    if (!request.getForwarded()) {
      route(conversation);
    } else if (refresh(conversation) instanceof Answer.Elsewhere<Boolean>) {
      throw Status.FAILED_PRECONDITION.withDescription("not the owner").asRuntimeException();
    }
    return RefreshRelationsResponse.getDefaultInstance();
  }

  @Override
  public List<Answer<Boolean>> here(List<ConversationId> asked) {
    return asked.stream().map(this::refresh).toList();
  }

  @Override
  public List<Answer<Boolean>> there(String address, List<ConversationId> asked) {
    return asked.stream().map(conversation -> forward(address, conversation)).toList();
  }

  private void route(ConversationId conversation) {
    try {
      router.ask(List.of(conversation), Shards::of, this);
    } catch (NoOwnerException e) {
      throw new ProblemException(ErrorCode.UNAVAILABLE);
    }
  }

  // What is not in memory will be asked for when it is, and is then up to date.
  private Answer<Boolean> refresh(ConversationId id) {
    int shard = Shards.of(id);
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return new Answer.Elsewhere<>(ownership.redirect(shard));
    }
    Optional<Conversation> loaded = conversations.ready(id, grant.get());
    loaded.ifPresent(RefreshEdge::refresh);
    return new Answer.Given<>(loaded.isPresent());
  }

  private static void refresh(Conversation conversation) {
    if (conversation.parties() instanceof Parties.Pair pair) {
      pair.relation().refresh();
    }
  }

  private Answer<Boolean> forward(String address, ConversationId conversation) {
    RefreshRelationsRequest request =
        RefreshRelationsRequest.newBuilder()
            .setUser(conversation.members().getFirst().toString())
            .setOther(conversation.members().getLast().toString())
            .setForwarded(true)
            .build();
    try {
      RefreshRelationsResponse done = peers.call(address, stub -> stub.refreshRelations(request));
      return new Answer.Given<>(done.isInitialized());
    } catch (StatusRuntimeException e) {
      return new Answer.Elsewhere<>("");
    }
  }
}
