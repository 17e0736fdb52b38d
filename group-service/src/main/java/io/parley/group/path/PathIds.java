package io.parley.group.path;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.IdempotencyKeys;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ids that clients name. */
public final class PathIds {

  private PathIds() {}

  /** A group in a path, or {@code unknown_group}. */
  public static GroupId group(String text) {
    return GroupId.tryParse(text).orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_GROUP));
  }

  /** The id of a group that a user makes, perhaps again, by the header of the request. */
  public static GroupId newGroup(UserId maker, @Nullable String idempotencyKey) {
    return IdempotencyKeys.optional(idempotencyKey)
        .map(key -> GroupId.of(maker, key))
        .orElseGet(GroupId::next);
  }

  /** The same of a public room. */
  public static GroupId newRoom(UserId maker, @Nullable String idempotencyKey) {
    return IdempotencyKeys.optional(idempotencyKey)
        .map(key -> GroupId.ofRoom(maker, key))
        .orElseGet(GroupId::next);
  }

  /** A user in a path, or {@code unknown_user}. */
  public static UserId user(String text) {
    return UserId.tryParse(text).orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_USER));
  }

  /** A user in a body, or {@code invalid_field}. */
  public static UserId user(String field, @Nullable String text) {
    if (text == null) {
      throw ProblemException.invalidField(field, field + " must be the id of a user.");
    }
    return UserId.tryParse(text)
        .orElseThrow(
            () -> ProblemException.invalidField(field, field + " must be the id of a user."));
  }

  /** Users in a body, each once, or {@code invalid_field}. */
  public static List<UserId> users(String field, List<@Nullable String> texts) {
    var users = new LinkedHashSet<UserId>();
    texts.forEach(text -> users.add(user(field, text)));
    return List.copyOf(users);
  }
}
