package io.parley.message.lease;

import io.parley.chassis.time.Ticker;
import io.parley.message.store.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this instance's lease alive. When the instance finds that it was fenced, everything it held
 * is over, and it joins again under a new id.
 */
final class LeaseRenewer {

  private static final Logger log = LoggerFactory.getLogger(LeaseRenewer.class);

  private final LeaseStore store;
  private final Ticker ticker;
  private final Duration duration;
  private final String address;
  private final Grants grants;
  private final LeaseMeter meter;
  private volatile InstanceLease lease;
  private boolean joined;
  private long beat;

  LeaseRenewer(
      LeaseStore store,
      Ticker ticker,
      Duration duration,
      String address,
      Grants grants,
      LeaseMeter meter) {
    this.store = store;
    this.ticker = ticker;
    this.duration = duration;
    this.address = address;
    this.grants = grants;
    this.meter = meter;
    this.lease = newLease();
  }

  /** The lease of now; another one after the instance was fenced. */
  InstanceLease lease() {
    return lease;
  }

  String address() {
    return address;
  }

  /** Joins or renews once. Called by one thread, every {@link LeaseProperties#renewal}. */
  void step() {
    try {
      if (joined) {
        renew();
      } else {
        join();
      }
    } catch (StoreUnavailableException e) {
      log.warn("the lease could not be renewed: {}", e.getMessage());
    }
  }

  /**
   * Ends the lease of its own will. Called after the last step, when every shard was given back.
   */
  void leave() {
    lease.lose();
    try {
      store.leave(lease.id());
    } catch (StoreUnavailableException e) {
      log.warn("could not leave in order; others will notice: {}", e.getMessage());
    }
  }

  // An attempt whose answer is lost may have succeeded, so every attempt has its own id; a row that
  // nobody renews is fenced and removed by others.
  private void join() {
    InstanceLease next = newLease();
    long begun = ticker.nanos();
    if (store.join(next.id(), address)) {
      beat = 0;
      joined = true;
      next.extendFrom(begun);
      lease = next;
      log.info("joined as {} at {}", next.id(), address);
    }
  }

  private void renew() {
    long begun = ticker.nanos();
    switch (store.renew(lease.id(), beat)) {
      case Renewal.Renewed(long next) -> {
        beat = next;
        lease.extendFrom(begun);
      }
      case Renewal.Behind(long found) -> {
        // That attempt counts from its own beginning, which is past; this one is made again at
        // once.
        beat = found;
        renew();
      }
      case Renewal.Fenced() -> {
        log.warn("{} was fenced; joining anew", lease.id());
        lease.lose();
        meter.lostLease();
        grants.revokeAll();
        joined = false;
        join();
      }
    }
  }

  private InstanceLease newLease() {
    return new InstanceLease(InstanceId.next(), ticker, duration);
  }
}
