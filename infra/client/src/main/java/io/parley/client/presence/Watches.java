package io.parley.client.presence;

import io.parley.client.connection.Pacer;
import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.ServerFrame;
import io.parley.client.time.Timers;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The users whose presence this client wants to be told of. A connection knows nothing of those
 * before it, so they are named again on each. Lives on its event loop: every method is called
 * there.
 */
public final class Watches implements Pacer.Source {

  static final int PER_FRAME = 100;
  private static final String REF = "w:";

  /** So many frames back we still know what an error is about. */
  private static final int REMEMBERED = 64;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Timers timers;
  private final Runnable ready;
  private final SequencedSet<UserId> wanted = new LinkedHashSet<>();
  private final SequencedSet<UserId> toWatch = new LinkedHashSet<>();
  private final SequencedSet<UserId> toUnwatch = new LinkedHashSet<>();
  private final Map<String, List<UserId>> asked = new LinkedHashMap<>();
  private long frames;
  private boolean connected;

  /** {@code ready} is called when there is something to poll. */
  public Watches(Timers timers, Runnable ready) {
    this.timers = timers;
    this.ready = ready;
  }

  /** From now on these, too. Those that are watched already are asked for again. */
  public void watch(Collection<UserId> users) {
    wanted.addAll(users);
    toUnwatch.removeAll(users);
    if (connected) {
      toWatch.addAll(users);
      ready.run();
    }
  }

  /** No longer these. */
  public void unwatch(Collection<UserId> users) {
    for (UserId user : users) {
      boolean said = wanted.remove(user) && !toWatch.remove(user);
      if (said && connected) {
        toUnwatch.add(user);
      }
    }
    ready.run();
  }

  /** A new connection, which does not know yet what we want. */
  public void connected() {
    connected = true;
    toWatch.addAll(wanted);
    ready.run();
  }

  /** The connection is gone, and what was said on it. */
  public void disconnected() {
    connected = false;
    toWatch.clear();
    toUnwatch.clear();
    asked.clear();
  }

  @Override
  public Optional<ClientFrame> poll() {
    if (!toUnwatch.isEmpty()) {
      return Optional.of(new ClientFrame.Unwatch(take(toUnwatch), REF));
    }
    if (toWatch.isEmpty()) {
      return Optional.empty();
    }
    List<UserId> users = take(toWatch);
    String ref = REF + frames++;
    asked.put(ref, users);
    if (asked.size() > REMEMBERED) {
      asked.remove(asked.keySet().iterator().next());
    }
    return Optional.of(new ClientFrame.Watch(users, ref));
  }

  /** Whether an error's reference is one of ours. */
  public static boolean isOurs(String ref) {
    return ref.startsWith(REF);
  }

  /** The server refused to watch: for now, then we ask again; or for good. */
  public void failed(ServerFrame.Failure failure, String ref) {
    List<UserId> users = asked.remove(ref);
    if (users == null) {
      return;
    }
    if (failure.retryable()) {
      Duration pause = Optional.ofNullable(failure.retryAfter()).orElse(PAUSE);
      timers.after(pause, () -> askAgain(users));
    } else {
      users.forEach(wanted::remove);
    }
  }

  private void askAgain(List<UserId> users) {
    if (connected) {
      users.stream().filter(wanted::contains).forEach(toWatch::add);
      ready.run();
    }
  }

  private static List<UserId> take(SequencedSet<UserId> waiting) {
    List<UserId> taken = new ArrayList<>();
    while (taken.size() < PER_FRAME && !waiting.isEmpty()) {
      taken.add(waiting.removeFirst());
    }
    return taken;
  }
}
