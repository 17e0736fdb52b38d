package io.parley.message.send;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.chassis.web.IdempotencyKeys;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.history.ConversationPaths;
import io.parley.message.log.Origin;
import io.parley.message.peer.Unavailability;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Messages over REST. The header {@code Idempotency-Key} is the sender's own name for the message:
 * the same request with the same key gives the first result (200 instead of 201), for a week.
 */
@Tag(name = "messages")
@RestController
final class SendController {

  private static final String KEY =
      "1 to 64 printable ASCII characters: the sender's own name for the message, its clientId";
  private static final String SENT = "It is sent.";
  private static final String SENT_BEFORE = "The first result: the key was used before.";
  private static final String RETRIES =
      "The same request with the same key gives the first result for a week, with 200 instead of"
          + " 201.";

  private final Sending sending;

  SendController(Sending sending) {
    this.sending = sending;
  }

  @Operation(
      summary = "Sends a message to a conversation, of two users or of a group.",
      description = RETRIES)
  @ApiResponse(responseCode = "201", description = SENT, useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = SENT_BEFORE, useReturnTypeSchema = true)
  @PostMapping("/api/v1/conversations/{conversation}/messages")
  ResponseEntity<SentView> toConversation(
      CurrentUser caller,
      @Parameter(description = ConversationPaths.MEANING) @PathVariable String conversation,
      @Parameter(description = KEY, required = true)
          @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
          @Nullable String key,
      @RequestBody SendRequest request) {
    return send(ConversationPaths.parse(conversation), caller.id(), key, request);
  }

  @Operation(
      summary = "Sends a message to another user.",
      description = RETRIES + " There need not be a conversation before.")
  @ApiResponse(responseCode = "201", description = SENT, useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = SENT_BEFORE, useReturnTypeSchema = true)
  @PostMapping("/api/v1/direct/{user}/messages")
  ResponseEntity<SentView> toUser(
      CurrentUser caller,
      @Parameter(description = "another user's id") @PathVariable String user,
      @Parameter(description = KEY, required = true)
          @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
          @Nullable String key,
      @RequestBody SendRequest request) {
    UserId other =
        UserId.tryParse(user)
            .orElseThrow(
                () -> ProblemException.invalidField("user", "user is not the id of a user."));
    if (other.equals(caller.id())) {
      throw new ProblemException(ErrorCode.INVALID_RECIPIENT);
    }
    return send(ConversationId.direct(caller.id(), other), caller.id(), key, request);
  }

  private ResponseEntity<SentView> send(
      ConversationId conversation, UserId sender, @Nullable String key, SendRequest request) {
    Origin origin = new Origin(sender, IdempotencyKeys.required(key));
    Sending.Sent sent =
        Unavailability.asProblem(
            () -> sending.send(conversation, origin, SendRequests.content(request)));
    SendResult result = sent.result();
    return ResponseEntity.status(sent.again() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(
            new SentView(
                conversation.value(),
                result.seq(),
                result.id().toString(),
                Instant.ofEpochMilli(result.at())));
  }
}
