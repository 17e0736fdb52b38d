package io.parley.bench.fleet;

import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;

/** Told what happens to the members of a fleet, on their event loops. */
public interface FleetEvents {

  /** Nobody is interested. */
  FleetEvents NONE = new FleetEvents() {};

  /** A message of another user is in the member's log. */
  default void onMessage(Member member, LogEvent.Message message) {}

  /** The member has everything that the server had when its connection began. */
  default void onSynced(Member member) {}

  /** The member was told of the presence of somebody whom it watches. */
  default void onPresence(Member member, ServerFrame.Presence presence) {}

  /** The member lost its connection. */
  default void onLost(Member member) {}
}
