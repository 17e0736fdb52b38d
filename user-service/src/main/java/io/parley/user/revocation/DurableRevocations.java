package io.parley.user.revocation;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.metrics.UserMetric;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * First the intention is made durable, then the sessions are removed, then their connections are
 * closed. What a failure or a crash leaves undone is finished by {@link RevocationWorker}, here or
 * in another instance.
 */
@Service
class DurableRevocations implements Revocations {

  private static final Logger log = LoggerFactory.getLogger(DurableRevocations.class);

  private final PendingRevocationStore pending;
  private final SessionRemover sessions;
  private final ConnectionCloser connections;
  private final MeterRegistry meters;
  private final Semaphore unfinished = new Semaphore(0);

  DurableRevocations(
      PendingRevocationStore pending,
      SessionRemover sessions,
      ConnectionCloser connections,
      MeterRegistry meters) {
    this.pending = pending;
    this.sessions = sessions;
    this.connections = connections;
    this.meters = meters;
  }

  @Override
  public void revoke(UserId user, Collection<LoginSessionId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    List<Revocation> revocations = ids.stream().map(id -> new Revocation(user, id)).toList();
    pending.put(revocations);
    ids.forEach(id -> sessions.remove(user, id));
    if (!finish(user, revocations)) {
      unfinished.release();
    }
  }

  /**
   * Carries on with everything that is pending.
   *
   * @return whether nothing is left
   */
  boolean finishPending() {
    var byUser = pending.list().stream().collect(Collectors.groupingBy(Revocation::user));
    for (var entry : byUser.entrySet()) {
      entry.getValue().forEach(each -> sessions.remove(entry.getKey(), each.session()));
      if (!finish(entry.getKey(), entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Waits until something was left unfinished, but not longer than this. */
  void awaitUnfinished(long nanos) throws InterruptedException {
    if (unfinished.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
      unfinished.drainPermits();
    }
  }

  private boolean finish(UserId user, List<Revocation> revocations) {
    try {
      connections.close(user, revocations.stream().map(Revocation::session).toList());
      pending.remove(revocations);
      UserMetric.REVOCATIONS.count(meters, "done");
      return true;
    } catch (RuntimeException e) {
      UserMetric.REVOCATIONS.count(meters, "deferred");
      log.warn(
          "{} ended session(s) of user {} may still have connections; trying again: {}",
          revocations.size(),
          user,
          e.getMessage());
      return false;
    }
  }
}
