package io.parley.group.invite;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.group.command.CommandResult;
import io.parley.group.group.GroupView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What came of joining.
 *
 * @param group that the caller is in now
 * @param status pending, if they wait for an admin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JoinResponse(@Nullable GroupView group, @Nullable String status) {

  /** The answer for who has joined, or waits. */
  public static ResponseEntity<JoinResponse> of(CommandResult result) {
    return result.isWaiting()
        ? ResponseEntity.status(HttpStatus.ACCEPTED).body(new JoinResponse(null, "pending"))
        : ResponseEntity.ok(new JoinResponse(GroupView.of(result.head(), result.viewer()), null));
  }
}
