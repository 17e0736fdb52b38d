package io.parley.message.head;

import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.message.peer.Answer;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import java.util.ArrayList;
import java.util.List;

/** Asks the owners of conversations, wherever they are, where those stand. */
public final class HeadClient {

  private static final int MOST_PER_CALL = 1000;

  private final HeadService local;
  private final OwnerRouter router;
  private final Peers peers;

  HeadClient(HeadService local, OwnerRouter router, Peers peers) {
    this.local = local;
    this.router = router;
    this.peers = peers;
  }

  /**
   * One answer per conversation, in order. Blocks.
   *
   * @throws io.parley.message.peer.NoOwnerException if some conversation has no owner in time
   */
  public List<HeadAnswer> ask(HeadQuery query, List<ConversationId> conversations) {
    return router.ask(conversations, Shards::of, new Asking(query));
  }

  private final class Asking implements Owners<ConversationId, HeadAnswer> {

    private final HeadQuery query;

    Asking(HeadQuery query) {
      this.query = query;
    }

    @Override
    public List<Answer<HeadAnswer>> here(List<ConversationId> conversations) {
      return local.answer(query, conversations);
    }

    @Override
    public List<Answer<HeadAnswer>> there(String address, List<ConversationId> conversations) {
      List<Answer<HeadAnswer>> answers = new ArrayList<>(conversations.size());
      for (int from = 0; from < conversations.size(); from += MOST_PER_CALL) {
        int to = Math.min(conversations.size(), from + MOST_PER_CALL);
        var request = HeadMessages.request(query, conversations.subList(from, to));
        peers.call(address, stub -> stub.getHeads(request)).getResultsList().stream()
            .map(HeadMessages::from)
            .forEach(answers::add);
      }
      return answers;
    }
  }
}
