package io.parley.contracts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stable error codes of REST and WebSocket. Clients decide by the code; the sentence is for
 * people and may change. Codes are never renamed or reused.
 */
public enum ErrorCode {
  // Form of the input
  MALFORMED_FRAME(400, false, "The frame is not one JSON object."),
  MALFORMED_BODY(400, false, "The body is not the JSON that this resource takes."),
  UNKNOWN_TYPE(400, false, "There is no frame of this type."),
  UNKNOWN_FIELD(400, false, "There is a field that this request does not have."),
  MISSING_FIELD(400, false, "A required field is missing."),
  INVALID_FIELD(400, false, "A field has a value that it cannot have."),
  BODY_TOO_LARGE(413, false, "The text is longer than 16 KiB of UTF-8."),
  FRAME_TOO_LARGE(413, false, "The frame is longer than 64 KiB."),
  REQUEST_TOO_LARGE(413, false, "The request is larger than allowed."),
  UNSUPPORTED_MEDIA_TYPE(415, false, "The body must be JSON."),
  METHOD_NOT_ALLOWED(405, false, "This resource does not have that method."),
  NOT_FOUND(404, false, "There is nothing at this address."),
  UPGRADE_REQUIRED(426, false, "This address takes WebSocket connections only."),

  // Who asks
  TOKEN_MISSING(401, false, "An access token is required."),
  TOKEN_INVALID(401, false, "The token is not valid."),
  TOKEN_EXPIRED(401, false, "The token has expired."),
  TOKEN_REVOKED(401, false, "The session was ended."),
  TOKEN_MISMATCH(403, false, "The token belongs to another user or session."),
  BAD_CREDENTIALS(401, false, "Username or password is wrong."),
  FORBIDDEN(403, false, "This is not allowed."),
  ORIGIN_NOT_ALLOWED(403, false, "This origin is not allowed."),
  HELLO_REQUIRED(401, false, "The first frame must be a hello."),
  HELLO_TIMEOUT(408, false, "No hello came in time."),
  ALREADY_AUTHENTICATED(409, false, "This connection has said hello already."),
  REPLACED(409, false, "The same device has connected again."),

  // Accounts
  USERNAME_TAKEN(409, false, "The username is taken."),
  UNKNOWN_USER(404, false, "There is no such user."),
  UNKNOWN_SESSION(404, false, "There is no such session."),
  REFRESH_TOKEN_INVALID(401, false, "The refresh token is not valid any more."),
  INVALID_RECIPIENT(400, false, "A message cannot be sent to oneself."),
  TOO_MANY_CONTACTS(409, false, "The list of contacts is full."),
  TOO_MANY_BLOCKS(409, false, "The list of blocked users is full."),

  // Conversations
  UNKNOWN_CONVERSATION(404, false, "There is no such conversation."),
  NOT_A_MEMBER(403, false, "This conversation is not one of yours."),
  BEYOND_HEAD(409, false, "The conversation does not have that many messages."),
  CURSOR_AHEAD(409, false, "The cursor is beyond the end of the conversation."),

  // Groups
  UNKNOWN_GROUP(404, false, "There is no such group."),
  NOT_PERMITTED(403, false, "Your role in this group does not allow that."),
  MUTED(403, false, "You are muted in this group."),
  BANNED(403, false, "You are banned from this group."),
  CANNOT_ADD_USER(403, false, "You cannot add this user."),
  GROUP_FULL(409, false, "The group is full."),
  TOO_MANY_GROUPS(409, false, "The user is in as many groups as allowed."),
  UNKNOWN_INVITE(404, false, "There is no such invite."),
  INVITE_REVOKED(410, false, "The invite was revoked."),
  INVITE_EXPIRED(410, false, "The invite has expired."),
  TOO_MANY_BANS(409, false, "The group has banned as many users as allowed."),
  TOO_MANY_INVITES(409, false, "The group has as many invites as allowed."),
  UNKNOWN_REQUEST(404, false, "There is no such request to join."),
  CONFLICT(409, true, "Somebody else changed the same at that moment; try again."),

  // Presence
  TOO_MANY_WATCHED(409, false, "This connection watches as many users as allowed."),

  // Limits and failures
  RATE_LIMITED(429, true, "Too many requests; slow down."),
  TOO_MANY_DEVICES(429, false, "Too many devices of this account are connected."),
  OVERLOADED(503, true, "The server is busy; try again."),
  UNAVAILABLE(503, true, "The service cannot be reached at the moment; try again."),
  DRAINING(503, true, "The server is shutting down; connect again."),
  INTERNAL(500, true, "Something went wrong on our side.");

  private static final Map<String, ErrorCode> BY_WIRE_NAME =
      Stream.of(values()).collect(Collectors.toMap(ErrorCode::wireName, Function.identity()));

  private final String wireName;
  private final int httpStatus;
  private final boolean retryable;
  private final String sentence;

  ErrorCode(int httpStatus, boolean retryable, String sentence) {
    this.wireName = name().toLowerCase(Locale.ROOT);
    this.httpStatus = httpStatus;
    this.retryable = retryable;
    this.sentence = sentence;
  }

  /** The code that goes by this name on the wire; empty if there is none. */
  public static Optional<ErrorCode> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /** The code as clients see it. */
  public String wireName() {
    return wireName;
  }

  /** The HTTP status that goes with it. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Whether the same request may succeed later. */
  public boolean retryable() {
    return retryable;
  }

  /** What happened, for a person. */
  public String sentence() {
    return sentence;
  }
}
