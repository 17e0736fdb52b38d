package io.parley.fanout.deliver;

import com.google.protobuf.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A frame, encoded once for all who get it.
 *
 * @param except the connection that does not get it, as it is where it comes from
 */
public record Content(ByteString frame, @Nullable ConnectionId except, Topic topic) {}
