package io.parley.client;

import io.parley.client.transport.ScriptedServer.Peer;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Breaks connections, loses acknowledgements, doubles and reorders pushes, refuses for a moment.
 */
final class UnreliableParley extends FakeParley {

  private final Random random;
  private boolean calm;
  private String heldBack = "";

  UnreliableParley(long seed) {
    random = new Random(seed);
  }

  /** From now on all is well; what was lost is found by a last sync. */
  void calmDown() {
    calm = true;
    List.copyOf(connected.keySet()).forEach(Peer::abort);
  }

  @Override
  void send(Peer peer, JsonNode frame) {
    if (happens(10)) {
      String clientId = frame.get("clientId").asString();
      peer.send(
          "{'type':'error','clientId':'%s','code':'overloaded','message':'later','retryAfter':5}"
              .formatted(clientId));
    } else if (happens(20)) {
      peer.abort();
    } else {
      super.send(peer, frame);
    }
  }

  @Override
  void acknowledge(Peer peer, ConversationId conversation, String clientId, int seq) {
    if (happens(20)) {
      peer.abort();
    } else {
      super.acknowledge(peer, conversation, clientId, seq);
    }
  }

  @Override
  void post(ConversationId conversation, UserId sender, String clientId) {
    int seq = append(conversation, sender, clientId, "text " + clientId);
    String event = event(conversation, seq);
    if (happens(10)) {
      return;
    }
    if (happens(5) && heldBack.isEmpty()) {
      heldBack = event;
      return;
    }
    push(conversation, event);
    if (happens(5)) {
      push(conversation, event);
    }
    if (!heldBack.isEmpty()) {
      push(conversation, heldBack);
      heldBack = "";
    }
  }

  private boolean happens(int onceIn) {
    return !calm && random.nextInt(onceIn) == 0;
  }
}
