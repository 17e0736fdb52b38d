package io.parley.message.log;

import io.parley.contracts.ClientId;
import io.parley.contracts.UserId;

/**
 * Who sent an event, under which name of their own: the same origin means the same event. Changes
 * of groups have names of their own kind: a message of the same name is another event.
 *
 * @param change whether the event is a change of a group
 */
public record Origin(UserId sender, ClientId clientId, boolean change) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The origin of a message. */
  public Origin(UserId sender, ClientId clientId) {
    this(sender, clientId, false);
  }

  /** 64 bits that are the same for the same origin, and hardly ever for another one. */
  public long fingerprint() {
    long hash = FNV_OFFSET ^ sender.value().getLeastSignificantBits();
    hash = hash * FNV_PRIME ^ sender.value().getMostSignificantBits();
    hash = hash * FNV_PRIME ^ (change ? 1 : 0);
    String name = clientId.value();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash ^ (hash >>> 29);
  }
}
