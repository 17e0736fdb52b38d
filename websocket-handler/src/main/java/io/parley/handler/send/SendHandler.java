package io.parley.handler.send;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.delivery.Deliveries;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.ClientFrame.Target;
import io.parley.handler.frame.Problem;
import io.parley.handler.registry.Lookups;
import io.parley.handler.shard.Reply;
import io.parley.handler.shard.ShardDispatcher;
import io.parley.handler.shard.ShardDispatchers;
import org.springframework.stereotype.Component;

/**
 * Takes messages of clients: brings them into the log, and meanwhile asks where they are to go.
 * Messages of one conversation keep the order in which they came.
 */
@Component
public final class SendHandler {

  private final ShardDispatcher<Appending, AppendOutcome> appends;
  private final Lookups lookups;
  private final Deliveries deliveries;
  private final SendCompletion completion;
  private final Ticker ticker;

  SendHandler(
      SendProperties properties,
      RpcAppender appender,
      ShardDispatchers dispatchers,
      Lookups lookups,
      Deliveries deliveries,
      SendCompletion completion,
      Ticker ticker) {
    this.appends = dispatchers.start(properties.dispatch(), appender);
    this.lookups = lookups;
    this.deliveries = deliveries;
    this.completion = completion;
    this.ticker = ticker;
  }

  /** Takes a message. Returns at once; the answer follows. */
  public void handle(Connection connection, Identity identity, ClientFrame.Send frame) {
    if (connection.isLeaving()) {
      connection.refuse(Problem.of(ErrorCode.DRAINING, frame.echo()));
    } else if (deliveries.isOverloaded()) {
      connection.refuse(Problem.of(ErrorCode.OVERLOADED, frame.echo()));
    } else {
      switch (frame.target()) {
        case Target.Person(var peer) -> toPerson(connection, identity.user(), peer, frame);
        case Target.Conversation(var id) -> toConversation(connection, identity.user(), id, frame);
      }
    }
  }

  /** Messages that are not in the log yet. */
  public int underWay() {
    return appends.queued();
  }

  private void toPerson(Connection connection, UserId sender, UserId peer, ClientFrame.Send frame) {
    if (peer.equals(sender)) {
      connection.refuse(Problem.of(ErrorCode.INVALID_RECIPIENT, frame.echo(), "to"));
    } else {
      ConversationId conversation = ConversationId.direct(sender, peer);
      submit(connection, frame, new Sending.Route(sender, peer, conversation));
    }
  }

  private void toConversation(
      Connection connection, UserId sender, ConversationId conversation, ClientFrame.Send frame) {
    if (conversation.includes(sender)) {
      UserId peer = conversation.other(sender);
      submit(connection, frame, new Sending.Route(sender, peer, conversation));
    } else {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
    }
  }

  private void submit(Connection connection, ClientFrame.Send frame, Sending.Route route) {
    Sending sending =
        new Sending(
            connection,
            frame,
            route,
            lookups.find(route.peer()),
            lookups.find(route.sender()),
            ticker.nanos());
    Appending appending = sending.appending();
    connection.awaitAnswer();
    appends.submit(
        Shards.of(route.conversation()),
        appending,
        appending.weight(),
        new Reply<>() {
          @Override
          public void done(AppendOutcome outcome) {
            completion.done(sending, outcome);
          }

          @Override
          public void failed(ErrorCode code) {
            completion.failed(sending, code);
          }
        });
  }
}
