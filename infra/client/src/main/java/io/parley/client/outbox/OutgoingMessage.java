package io.parley.client.outbox;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ClientId;
import io.parley.contracts.UserId;
import java.util.UUID;

/**
 * A message to be sent.
 *
 * @param clientId the name under which it is retried; two messages to one user must not share it
 * @param retry whether an attempt was made before this client knew of it
 */
public record OutgoingMessage(
    UserId to, ClientId clientId, LogEvent.Content content, boolean retry) {

  /** A new text message under a name of its own. */
  public static OutgoingMessage text(UserId to, String body) {
    ClientId clientId = new ClientId(UUID.randomUUID().toString());
    return new OutgoingMessage(to, clientId, LogEvent.Content.text(body), false);
  }
}
