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
 * @param route from whom to whom
 * @param peerAt where the recipient is, asked when the message arrived
 * @param senderAt where the sender's devices are
 * @param arrivedAt when it arrived, by the ticker
 */
record Sending(
    Connection connection,
    ClientFrame.Send frame,
    Route route,
    CompletableFuture<Located> peerAt,
    CompletableFuture<Located> senderAt,
    long arrivedAt) {

  /** From whom to whom, in which conversation. */
  record Route(UserId sender, UserId peer, ConversationId conversation) {}

  Appending appending() {
    return new Appending(
        route.conversation(), route.sender(), frame.clientId(), frame.content(), frame.retry());
  }
}
