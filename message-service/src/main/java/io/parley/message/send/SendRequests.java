package io.parley.message.send;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.JsonText;
import io.parley.contracts.frame.Utf8;
import io.parley.message.log.Content;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads requests; what is wrong with one is a problem. */
final class SendRequests {

  /** A frame must have room for what an event has besides its text. */
  private static final int MAX_ESCAPED_BYTES = ProtocolLimits.FRAME_BYTES - 4096;

  private SendRequests() {}

  static Content content(SendRequest request) {
    if (request.kind() != null && !request.kind().equals("text")) {
      throw ProblemException.invalidField("kind", "kind must be text.");
    }
    return Content.text(body(request.body()), replyTo(request.replyTo()), mentions(request));
  }

  private static String body(@Nullable String body) {
    if (body == null) {
      throw ProblemException.missingField("body");
    }
    if (body.isEmpty() || !Utf8.isWellFormed(body)) {
      throw ProblemException.invalidField("body", "body must be a text.");
    }
    boolean tooLarge =
        Utf8.length(body) > ProtocolLimits.BODY_BYTES
            || JsonText.escapedLength(body) > MAX_ESCAPED_BYTES;
    if (tooLarge) {
      throw new ProblemException(ErrorCode.BODY_TOO_LARGE);
    }
    return body;
  }

  private static long replyTo(@Nullable Long replyTo) {
    if (replyTo == null) {
      return 0;
    }
    if (replyTo < 1 || replyTo > ProtocolLimits.MAX_SEQ) {
      throw ProblemException.invalidField("replyTo", "replyTo must be from 1 to 2^53 - 1.");
    }
    return replyTo;
  }

  private static List<UserId> mentions(SendRequest request) {
    List<Optional<UserId>> users =
        Objects.requireNonNullElse(request.mentions(), List.<@Nullable String>of()).stream()
            .map(SendRequests::user)
            .toList();
    boolean sound =
        users.size() <= ProtocolLimits.MENTIONS && users.stream().allMatch(Optional::isPresent);
    if (!sound) {
      throw ProblemException.invalidField("mentions", "mentions must be at most 50 ids of users.");
    }
    return users.stream().flatMap(Optional::stream).toList();
  }

  private static Optional<UserId> user(@Nullable String text) {
    return text == null ? Optional.empty() : UserId.tryParse(text);
  }
}
