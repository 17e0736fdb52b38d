package io.parley.message.history;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.FetchRequest;
import io.parley.message.peer.Answer;
import io.parley.message.peer.NoOwnerException;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import java.util.List;

/** Fetches from the owner of a conversation, wherever it is. */
public final class FetchClient implements Owners<FetchQuery, FetchOutcome> {

  private final FetchService local;
  private final OwnerRouter router;
  private final Peers peers;

  FetchClient(FetchService local, OwnerRouter router, Peers peers) {
    this.local = local;
    this.router = router;
    this.peers = peers;
  }

  /** Never {@code NotOwner}. Blocks. */
  public FetchOutcome fetch(FetchQuery query) {
    try {
      return router.ask(List.of(query), asked -> Shards.of(asked.conversation()), this).getFirst();
    } catch (NoOwnerException e) {
      return new FetchOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  @Override
  public List<Answer<FetchOutcome>> here(List<FetchQuery> queries) {
    return queries.stream().map(query -> answer(local.fetch(query))).toList();
  }

  @Override
  public List<Answer<FetchOutcome>> there(String address, List<FetchQuery> queries) {
    FetchRequest request =
        FetchRequest.newBuilder()
            .addAllFetches(queries.stream().map(FetchMessages::of).toList())
            .build();
    return peers.call(address, stub -> stub.fetch(request)).getResultsList().stream()
        .map(result -> answer(FetchMessages.from(result)))
        .toList();
  }

  private static Answer<FetchOutcome> answer(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.NotOwner(String address) -> new Answer.Elsewhere<>(address);
      case FetchOutcome.Fetched _, FetchOutcome.Refused _ -> new Answer.Given<>(outcome);
    };
  }
}
