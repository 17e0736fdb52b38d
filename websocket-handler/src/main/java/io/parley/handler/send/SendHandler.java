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
import io.parley.handler.send.Sending.Destination;
import io.parley.handler.shard.Reply;
import io.parley.handler.shard.ShardDispatcher;
import io.parley.handler.shard.ShardDispatchers;
import org.springframework.stereotype.Component;

/**
 * Takes messages of clients: brings them into the log, and meanwhile, between two people, asks
 * where they are to go. Messages of one conversation keep the order in which they came.
 *
 * <p>Appends to groups wait for Kafka, so they ride in calls of their own: direct messages do not
 * wait behind them.
 */
@Component
public final class SendHandler {

  private final ShardDispatcher<Appending, AppendOutcome> direct;
  private final ShardDispatcher<Appending, AppendOutcome> groups;
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
    this.direct = dispatchers.start(properties.dispatch("append"), appender);
    this.groups = dispatchers.start(properties.dispatch("append-group"), appender);
    this.lookups = lookups;
    this.deliveries = deliveries;
    this.completion = completion;
    this.ticker = ticker;
  }

  /** Takes a message. Returns at once; the answer follows. */
  public void handle(Connection connection, Identity identity, ClientFrame.Send frame) {
    if (connection.isLeaving()) {
      connection.refuse(Problem.of(ErrorCode.DRAINING, frame.echo()));
    } else {
      switch (frame.target()) {
        case Target.Person(var peer) -> toPerson(connection, identity.user(), peer, frame);
        case Target.Conversation(var id) -> toConversation(connection, identity.user(), id, frame);
      }
    }
  }

  /** Messages that are not in the log yet. */
  public int underWay() {
    return direct.queued() + groups.queued();
  }

  private void toPerson(Connection connection, UserId sender, UserId peer, ClientFrame.Send frame) {
    if (peer.equals(sender)) {
      connection.refuse(Problem.of(ErrorCode.INVALID_RECIPIENT, frame.echo(), "to"));
    } else {
      toPeer(connection, sender, ConversationId.direct(sender, peer), frame);
    }
  }

  private void toConversation(
      Connection connection, UserId sender, ConversationId conversation, ClientFrame.Send frame) {
    if (conversation.isGroup()) {
      submit(groups, sending(connection, frame, sender, new Destination.Group(conversation)));
    } else if (conversation.includes(sender)) {
      toPeer(connection, sender, conversation, frame);
    } else {
      connection.refuse(Problem.of(ErrorCode.NOT_A_MEMBER, frame.echo()));
    }
  }

  private void toPeer(
      Connection connection, UserId sender, ConversationId conversation, ClientFrame.Send frame) {
    if (deliveries.isOverloaded()) {
      connection.refuse(Problem.of(ErrorCode.OVERLOADED, frame.echo()));
      return;
    }
    UserId peer = conversation.other(sender);
    Destination destination =
        new Destination.Person(conversation, peer, lookups.find(peer), lookups.find(sender));
    submit(direct, sending(connection, frame, sender, destination));
  }

  private Sending sending(
      Connection connection, ClientFrame.Send frame, UserId sender, Destination destination) {
    return new Sending(connection, frame, sender, destination, ticker.nanos());
  }

  private void submit(ShardDispatcher<Appending, AppendOutcome> appends, Sending sending) {
    Appending appending = sending.appending();
    sending.connection().awaitAnswer();
    appends.submit(
        Shards.of(appending.conversation()),
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
