package io.parley.handler.delivery;

import io.parley.contracts.UserId;
import io.parley.handler.connection.ConnectionId;
import io.parley.handler.frame.ServerFrame;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A frame for all devices of a user.
 *
 * @param user whose devices
 * @param frame what they get
 * @param except the connection that does not, as it is where the frame comes from
 * @param topic what it is about
 */
public record Push(UserId user, ServerFrame frame, @Nullable ConnectionId except, Topic topic) {

  /** Whether it differs from the other in the user at most. */
  boolean isLike(Push other) {
    return frame == other.frame
        && Objects.equals(except, other.except)
        && topic.equals(other.topic);
  }
}
