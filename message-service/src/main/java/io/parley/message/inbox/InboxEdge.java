package io.parley.message.inbox;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.AddToInboxesRequest;
import io.parley.contracts.message.v1.AddToInboxesResponse;
import io.parley.contracts.message.v1.Added;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.message.peer.Answer;
import io.parley.message.peer.Unavailability;
import io.parley.message.store.Parallel;
import java.util.List;

/** {@code AddToInboxes}. */
public final class InboxEdge {

  private final Inboxes inboxes;

  InboxEdge(Inboxes inboxes) {
    this.inboxes = inboxes;
  }

  public AddToInboxesResponse addToInboxes(AddToInboxesRequest request) {
    ConversationId conversation = ConversationId.parse(request.getConversation());
    List<UserId> users = request.getUsersList().stream().map(UserId::parse).toList();
    List<Answer<Boolean>> answers =
        Unavailability.asProblem(() ->
            Parallel.map(users, InboxClient.PARALLEL, user -> inboxes.add(user, conversation)));
    for (Answer<Boolean> answer : answers) {
      if (answer instanceof Answer.Elsewhere<Boolean>(String address)) {
        return AddToInboxesResponse.newBuilder()
            .setNotOwner(NotOwner.newBuilder().setOwnerAddress(address))
            .build();
      }
    }
    return AddToInboxesResponse.newBuilder().setAdded(Added.getDefaultInstance()).build();
  }
}
