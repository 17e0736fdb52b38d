package io.parley.gateway.upstream;

import io.parley.chassis.time.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The addresses of one service, used in turn. One that refused a connection is passed over for some
 * time; when all are, all are tried again.
 */
final class Instances {

  private final List<URI> addresses;
  private final AtomicLongArray pausedUntil;
  private final long pauseNanos;
  private final Ticker ticker;
  private final AtomicInteger next = new AtomicInteger();

  Instances(List<URI> addresses, Duration pause, Ticker ticker) {
    this.addresses = List.copyOf(addresses);
    this.pausedUntil = new AtomicLongArray(addresses.size());
    this.pauseNanos = pause.toNanos();
    this.ticker = ticker;
    for (int i = 0; i < addresses.size(); i++) {
      pausedUntil.set(i, ticker.nanos());
    }
  }

  /** The addresses in the order in which to try them, for one request. */
  List<URI> turn() {
    int first = Math.floorMod(next.getAndIncrement(), addresses.size());
    long now = ticker.nanos();
    List<URI> well = new ArrayList<>(addresses.size());
    List<URI> paused = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      int place = (first + i) % addresses.size();
      boolean isPaused = pausedUntil.get(place) - now > 0;
      (isPaused ? paused : well).add(addresses.get(place));
    }
    well.addAll(paused);
    return well;
  }

  /** Notes that an address refused a connection. */
  void refused(URI address) {
    int place = addresses.indexOf(address);
    if (place >= 0) {
      pausedUntil.set(place, ticker.nanos() + pauseNanos);
    }
  }
}
