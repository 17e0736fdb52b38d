package io.parley.client.connection;

import io.parley.client.time.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection from looking dead and notices when it is. One per connection: it pings when
 * nothing passed in either direction for the interval that the server named, and gives up when a
 * ping is not followed by anything.
 */
final class Heartbeat {

  private final Timers timers;
  private final Duration interval;
  private final Duration patience;
  private final Runnable ping;
  private final Runnable dead;
  private long received;
  private long sent;
  private Timers.@Nullable Timer timer;

  Heartbeat(Timers timers, Duration interval, Duration patience, Runnable ping, Runnable dead) {
    this.timers = timers;
    this.interval = interval;
    this.patience = patience;
    this.ping = ping;
    this.dead = dead;
  }

  void start() {
    received = timers.nanos();
    sent = received;
    check();
  }

  void received() {
    received = timers.nanos();
  }

  void sent() {
    sent = timers.nanos();
  }

  void stop() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void check() {
    long quiet = timers.nanos() - Math.min(received, sent);
    long left = interval.toNanos() - quiet;
    if (left > 0) {
      timer = timers.after(Duration.ofNanos(left), this::check);
    } else {
      long pinged = timers.nanos();
      ping.run();
      timer = timers.after(patience, () -> judge(pinged));
    }
  }

  private void judge(long pinged) {
    if (received - pinged >= 0) {
      check();
    } else {
      timer = null;
      dead.run();
    }
  }
}
