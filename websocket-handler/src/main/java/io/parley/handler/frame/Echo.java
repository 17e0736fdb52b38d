package io.parley.handler.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * What of a client's frame is repeated in the answer, so that the client knows what is answered.
 *
 * @param ref the client's own mark on the frame
 * @param clientId the client's name for the message
 * @param conversation the conversation that the frame is about
 */
public record Echo(
    @Nullable String ref, @Nullable ClientId clientId, @Nullable ConversationId conversation) {

  /** Nothing to repeat. */
  public static final Echo NONE = new Echo(null, null, null);
}
