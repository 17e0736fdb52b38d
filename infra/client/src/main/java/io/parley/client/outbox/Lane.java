package io.parley.client.outbox;

import io.parley.contracts.ClientId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages to one recipient, in the order in which they were written. */
final class Lane {

  private final Map<ClientId, Entry> entries = new LinkedHashMap<>();
  private boolean paused;

  @Nullable Entry find(ClientId clientId) {
    return entries.get(clientId);
  }

  void add(Entry entry) {
    entries.put(entry.message.clientId(), entry);
  }

  @Nullable Entry remove(ClientId clientId) {
    return entries.remove(clientId);
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  boolean paused() {
    return paused;
  }

  void pause() {
    paused = true;
  }

  void resume() {
    paused = false;
  }

  /** The next message that may leave when at most {@code window} are on their way. */
  @Nullable Entry next(int window) {
    if (paused) {
      return null;
    }
    int flying = 0;
    for (Entry entry : entries.values()) {
      if (!entry.inFlight()) {
        return entry;
      }
      flying++;
      if (flying >= window) {
        return null;
      }
    }
    return null;
  }
}
