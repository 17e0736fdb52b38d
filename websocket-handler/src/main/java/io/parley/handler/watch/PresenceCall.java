package io.parley.handler.watch;

import io.parley.handler.connection.Presence;
import java.time.Duration;
import java.util.List;

/**
 * Calls last-seen-service; may block. Fails with {@link
 * io.parley.chassis.rpc.RpcUnavailableException} or {@link io.grpc.StatusRuntimeException} while it
 * is away.
 */
interface PresenceCall {

  /** The most users, all viewings together, that one call may name. */
  int MAX_USERS = 1024;

  /**
   * What is answered.
   *
   * @param presences one list per viewing with one presence per user, in the same order
   * @param renewAfter the watches end unless they are renewed before this has passed
   */
  record Watched(List<List<Presence>> presences, Duration renewAfter) {
    public Watched {
      presences = List.copyOf(presences);
    }
  }

  /** Begins watches, or renews them. */
  Watched watch(List<Viewing> viewings);

  /** Ends watches. */
  void unwatch(List<Viewing> viewings);
}
