package io.parley.client.outbox;

import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.contracts.ClientId;
import io.parley.contracts.UserId;
import java.util.UUID;

/**
 * A message to be sent.
 *
 * @param clientId the name under which it is retried; two messages to one recipient must not share
 *     it
 * @param retry whether an attempt was made before this client knew of it
 */
public record OutgoingMessage(
    Recipient to, ClientId clientId, LogEvent.Content content, boolean retry) {

  /** A message to a user. */
  public OutgoingMessage(UserId to, ClientId clientId, LogEvent.Content content, boolean retry) {
    this(Recipient.of(to), clientId, content, retry);
  }

  /** A new text message under a name of its own. */
  public static OutgoingMessage text(Recipient to, String body) {
    ClientId clientId = new ClientId(UUID.randomUUID().toString());
    return new OutgoingMessage(to, clientId, LogEvent.Content.text(body), false);
  }
}
