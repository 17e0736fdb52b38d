package io.parley.message.log;

import io.parley.contracts.ConversationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps what is put in, until a test lets it out. */
public final class RecordingOutlet implements Outlet {

  private final List<Announcement> all = new ArrayList<>();
  private final Map<String, CompletableFuture<Boolean>> waiting = new LinkedHashMap<>();
  private boolean stuck;
  private boolean full;
  private Runnable whenPut = () -> {};

  public synchronized void setStuck(boolean now) {
    stuck = now;
  }

  public synchronized void setFull(boolean now) {
    full = now;
  }

  /** What happens whenever something is put in. */
  public synchronized void whenPut(Runnable event) {
    whenPut = event;
  }

  /** What was put in, in that order. */
  public synchronized List<Announcement> all() {
    return List.copyOf(all);
  }

  /** Lets everything out. */
  public synchronized void release() {
    waiting.values().forEach(future -> future.complete(true));
    waiting.clear();
  }

  @Override
  public synchronized boolean isStuck() {
    return stuck;
  }

  @Override
  public synchronized boolean isFull() {
    return full;
  }

  @Override
  public synchronized void put(Announcement announcement) {
    all.add(announcement);
    waiting.put(
        key(announcement.conversation(), announcement.event().seq()), new CompletableFuture<>());
    whenPut.run();
  }

  @Override
  public synchronized Optional<CompletableFuture<Boolean>> waiting(
      ConversationId conversation, long seq) {
    return Optional.ofNullable(waiting.get(key(conversation, seq)));
  }

  private static String key(ConversationId conversation, long seq) {
    return conversation + "/" + seq;
  }
}
