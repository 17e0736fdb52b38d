package io.parley.client.outbox;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import java.time.Instant;
import java.util.Optional;

/** What became of a message. */
public sealed interface SendOutcome {

  /** It is durable and will reach every device of whom it is for. */
  record Acknowledged(ConversationId conversation, long seq, MessageId id, Instant at)
      implements SendOutcome {}

  /** It was not sent, and trying the same again would not help. */
  record Refused(String code, String message) implements SendOutcome {

    /** The code, unless it is newer than this client. */
    public Optional<ErrorCode> errorCode() {
      return ErrorCode.ofWireName(code);
    }
  }

  /** It was never handed to the server: the outbox was full or the client closed before. */
  record NotSent(String reason) implements SendOutcome {}

  /** The client ended before an answer came: the message may be in the log or not. */
  record Unknown() implements SendOutcome {}
}
