package io.parley.lastseen.push;

import io.parley.chassis.time.Ticker;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.push.DeliveryClient.Outcome;
import io.parley.lastseen.push.Notices.Notice;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The way to one node: one call at a time, each with a bounded number of frames, and a pause
 * between two. What comes meanwhile rides in the next one.
 */
final class NodeLane {

  private static final Duration RETRY = Duration.ofMillis(500);

  /** A node that has just come is not on every list yet. */
  private static final Duration UNLISTED = Duration.ofSeconds(2);

  private final String node;
  private final DeliveryClient client;
  private final Ticker ticker;
  private final PresenceProperties.Push settings;
  private final PushMeters meters;
  private final Notices notices;

  /** When the next call may be made, by the ticker. */
  private long nextCall;

  private long failingSince;
  private boolean failing;

  NodeLane(
      String node,
      DeliveryClient client,
      Ticker ticker,
      PresenceProperties.Push settings,
      PushMeters meters) {
    this.node = node;
    this.client = client;
    this.ticker = ticker;
    this.settings = settings;
    this.meters = meters;
    this.notices = new Notices(settings.waiting());
    this.nextCall = ticker.nanos();
  }

  synchronized void put(Collection<Pair> pairs, Presence presence) {
    int dropped = 0;
    for (Pair pair : pairs) {
      dropped += notices.put(pair, presence);
    }
    meters.dropped(dropped);
  }

  /** For how long nothing can be done here. */
  synchronized Duration pause() {
    return Duration.ofNanos(Math.max(0, nextCall - ticker.nanos()));
  }

  synchronized boolean isIdle() {
    return notices.size() == 0;
  }

  synchronized int waiting() {
    return notices.size();
  }

  /** Makes one call, if there is something to tell. Only one thread does so. */
  void call() {
    List<Notice> batch = take();
    if (!batch.isEmpty()) {
      settle(batch, client.deliver(node, batch));
    }
  }

  private synchronized List<Notice> take() {
    return notices.take(settings.frames());
  }

  private synchronized void settle(List<Notice> batch, Outcome outcome) {
    long now = ticker.nanos();
    switch (outcome) {
      case DONE -> {
        failing = false;
        nextCall = now + settings.interval().toNanos();
        meters.delivered(batch.size());
      }
      case GONE -> retry(batch, now, UNLISTED);
      case UNANSWERED -> retry(batch, now, settings.patience());
    }
  }

  private void retry(List<Notice> batch, long now, Duration patience) {
    meters.failed();
    failingSince = failing ? failingSince : now;
    failing = true;
    nextCall = now + RETRY.toNanos();
    if (now - failingSince >= patience.toNanos()) {
      giveUp(batch.size());
    } else {
      notices.putBack(batch);
    }
  }

  /** Whoever is on a node that is gone connects elsewhere and watches again. */
  private void giveUp(int taken) {
    failing = false;
    meters.dropped(taken + notices.clear());
  }
}
