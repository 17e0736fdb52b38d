package io.parley.handler.send;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.registry.Located;
import java.util.concurrent.CompletableFuture;

/**
 * A message between its arrival and its acknowledgement.
 *
 * @param connection where it came from
 * @param frame what came
 * @param sender who wrote it
 * @param destination where it goes
 * @param arrivedAt when it arrived, by the ticker
 */
record Sending(
    Connection connection,
    ClientFrame.Send frame,
    UserId sender,
    Destination destination,
    long arrivedAt) {

  /** Where a message goes. */
  sealed interface Destination {

    ConversationId conversation();

    /**
     * To another user; this node pushes it.
     *
     * @param peerAt where the recipient is, asked when the message arrived
     * @param senderAt where the sender's devices are
     */
    record Person(
        ConversationId conversation,
        UserId peer,
        CompletableFuture<Located> peerAt,
        CompletableFuture<Located> senderAt)
        implements Destination {}

    /** To the members of a group, who get it by way of Kafka. */
    record Group(ConversationId conversation) implements Destination {}
  }

  Appending appending() {
    return new Appending(
        destination.conversation(),
        sender,
        frame.clientId(),
        frame.content(),
        frame.retry(),
        connection.id());
  }
}
