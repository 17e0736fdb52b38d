package io.parley.handler.sync;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.Shards;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.ListFrames;
import io.parley.handler.frame.Problem;
import io.parley.handler.shard.Reply;
import io.parley.handler.shard.ShardDispatcher;
import io.parley.handler.shard.ShardDispatchers;
import org.springframework.stereotype.Component;

/** Answers {@code fetch}. */
@Component
public final class FetchHandler {

  private final ShardDispatcher<FetchQuery, FetchOutcome> fetches;
  private final int maxBytes;

  FetchHandler(SyncProperties properties, RpcFetch rpc, ShardDispatchers dispatchers) {
    this.fetches = dispatchers.start(properties.dispatch("fetch"), rpc);
    this.maxBytes = (int) properties.fetchBytes().toBytes();
  }

  /** Takes a request. Returns at once; the answer follows. */
  public void handle(Connection connection, Identity identity, ClientFrame.Fetch frame) {
    if (frame.conversation().excludes(identity.user())) {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
      return;
    }
    long to = Math.min(frame.to(), frame.from() + ProtocolLimits.FETCH_EVENTS - 1);
    FetchQuery query =
        new FetchQuery(frame.conversation(), identity.user(), frame.from(), to, maxBytes);
    boolean taken =
        connection.request(done ->
            fetches.submit(
                Shards.of(query.conversation()),
                query,
                FetchQuery.WEIGHT,
                new Answer(connection, frame, done)));
    if (!taken) {
      connection.refuse(Problem.of(ErrorCode.OVERLOADED, frame.echo()));
    }
  }

  private record Answer(Connection connection, ClientFrame.Fetch frame, Runnable done)
      implements Reply<FetchOutcome> {

    @Override
    public void done(FetchOutcome outcome) {
      switch (outcome) {
        case FetchOutcome.Events(var events, var head) -> {
          connection.send(
              ListFrames.events(
                  frame.conversation(), frame.from(), head, events, frame.echo().ref()));
          done.run();
        }
        case FetchOutcome.Refused(var code) -> failed(code);
      }
    }

    @Override
    public void failed(ErrorCode code) {
      connection.refuse(Problem.of(code, frame.echo()));
      done.run();
    }
  }
}
