package io.parley.message.sync;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.SyncRequest;
import io.parley.message.peer.Answer;
import io.parley.message.peer.NoOwnerException;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import java.util.List;

/** Asks the owner of a user's shard, wherever it is. */
public final class SyncClient implements Owners<SyncQuery, SyncOutcome> {

  private final SyncService local;
  private final OwnerRouter router;
  private final Peers peers;

  SyncClient(SyncService local, OwnerRouter router, Peers peers) {
    this.local = local;
    this.router = router;
    this.peers = peers;
  }

  /** Never {@code NotOwner}. Blocks. */
  public SyncOutcome sync(SyncQuery query) {
    try {
      return router.ask(List.of(query), asked -> Shards.of(asked.user()), this).getFirst();
    } catch (NoOwnerException e) {
      return new SyncOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  @Override
  public List<Answer<SyncOutcome>> here(List<SyncQuery> queries) {
    return queries.stream().map(query -> answer(local.sync(query))).toList();
  }

  @Override
  public List<Answer<SyncOutcome>> there(String address, List<SyncQuery> queries) {
    SyncRequest request =
        SyncRequest.newBuilder()
            .addAllSyncs(queries.stream().map(SyncMessages::of).toList())
            .build();
    return peers.call(address, stub -> stub.sync(request)).getResultsList().stream()
        .map(result -> answer(SyncMessages.from(result)))
        .toList();
  }

  private static Answer<SyncOutcome> answer(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.NotOwner(String address) -> new Answer.Elsewhere<>(address);
      case SyncOutcome.Synced _, SyncOutcome.Refused _ -> new Answer.Given<>(outcome);
    };
  }
}
