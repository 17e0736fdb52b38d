package io.parley.handler.sync;

import io.parley.contracts.Shards;
import io.parley.handler.shard.Reply;
import io.parley.handler.shard.ShardDispatcher;
import io.parley.handler.shard.ShardDispatchers;
import org.springframework.stereotype.Component;

/** Asks the owners of users' shards what is new. */
@Component
final class Syncs {

  private final ShardDispatcher<SyncQuery, SyncOutcome> dispatcher;

  Syncs(SyncProperties properties, RpcSync rpc, ShardDispatchers dispatchers) {
    this.dispatcher = dispatchers.start(properties.dispatch("sync"), rpc);
  }

  void ask(SyncQuery query, Reply<SyncOutcome> reply) {
    dispatcher.submit(Shards.of(query.user()), query, query.weight(), reply);
  }
}
