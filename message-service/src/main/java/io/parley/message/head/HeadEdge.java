package io.parley.message.head;

import io.parley.contracts.ConversationId;
import io.parley.contracts.message.v1.GetHeadsRequest;
import io.parley.contracts.message.v1.GetHeadsResponse;
import io.parley.message.peer.Answer;
import io.parley.message.peer.Unavailability;
import java.util.List;

/** {@code GetHeads}. */
public final class HeadEdge {

  private final HeadService service;

  HeadEdge(HeadService service) {
    this.service = service;
  }

  public GetHeadsResponse getHeads(GetHeadsRequest request) {
    List<ConversationId> conversations =
        request.getConversationsList().stream().map(ConversationId::parse).toList();
    HeadQuery query = HeadMessages.query(request);
    List<Answer<HeadAnswer>> answers =
        Unavailability.asProblem(() -> service.answer(query, conversations));
    return GetHeadsResponse.newBuilder()
        .addAllResults(answers.stream().map(HeadMessages::of).toList())
        .build();
  }
}
