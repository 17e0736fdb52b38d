package io.parley.client.cli;

import io.parley.client.ClientListener;
import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.ServerFrame;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Makes lines of what a client is told of the people it watches, one for each change. */
final class Watching implements ClientListener {

  /** When so many lines wait to be shown, nobody reads them. */
  private static final int MAX_WAITING = 10_000;

  private final Map<UserId, String> names;
  private final Map<UserId, ServerFrame.Presence> known = new HashMap<>();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MAX_WAITING);
  private volatile boolean over;
  private boolean lost;

  Watching(Map<UserId, String> names) {
    this.names = Map.copyOf(names);
  }

  /** The next line; empty if there is none in time. */
  Optional<String> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Whether nothing more will come. */
  boolean isOver() {
    return over;
  }

  @Override
  public void onPresence(ServerFrame.Presence presence) {
    String name = names.get(presence.user());
    if (name != null && !presence.equals(known.put(presence.user(), presence))) {
      show(Texts.time(Instant.now()) + "  " + name + " " + state(presence));
    }
  }

  @Override
  public void onFailure(ServerFrame.Failure failure) {
    show(failure.message());
  }

  @Override
  public void onState(ConnectionState state) {
    switch (state) {
      case ConnectionState.Waiting _ when !lost -> {
        lost = true;
        show("Connection lost; trying again.");
      }
      case ConnectionState.Online _ when lost -> {
        lost = false;
        show("Connected again.");
      }
      case ConnectionState.Ended ended -> {
        show(ended.reason().sentence());
        over = true;
      }
      case ConnectionState.Waiting _,
          ConnectionState.Online _,
          ConnectionState.Idle _,
          ConnectionState.Connecting _ -> {
        // Nothing that the user needs to know.
      }
    }
  }

  private void show(String line) {
    boolean kept = lines.offer(line);
    assert kept || lines.size() >= MAX_WAITING;
  }

  private static String state(ServerFrame.Presence presence) {
    if (presence.online()) {
      return "is online";
    }
    Instant lastSeen = presence.lastSeen();
    return lastSeen == null ? "is offline" : "was last seen " + Texts.time(lastSeen);
  }
}
