package io.parley.handler.watch;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Presence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

/** last-seen-service in memory, where nobody is online; does not answer when it is told not to. */
final class ScriptedPresence implements PresenceCall {

  private record Watch(UserId viewer, UserId user) {}

  private final Set<Watch> watches = new HashSet<>();
  private final Set<UserId> ended = new HashSet<>();
  private final List<Integer> calls = new ArrayList<>();
  private int failures;
  private boolean unwatching;
  private CountDownLatch gate = new CountDownLatch(0);

  /** Does not answer the next calls to watch. */
  synchronized void fail(int count) {
    failures = count;
  }

  /** Holds calls to end watches back. */
  synchronized void hold() {
    gate = new CountDownLatch(1);
  }

  synchronized void release() {
    gate.countDown();
  }

  synchronized boolean isUnwatching() {
    return unwatching;
  }

  synchronized boolean isWatched(UserId viewer, UserId user) {
    return watches.contains(new Watch(viewer, user));
  }

  /** Of whom some watch was ended. */
  synchronized Set<UserId> ended() {
    return Set.copyOf(ended);
  }

  /** How many users each call to watch named, those that were not answered included. */
  synchronized List<Integer> calls() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized Watched watch(List<Viewing> viewings) {
    calls.add(viewings.stream().mapToInt(viewing -> viewing.users().size()).sum());
    if (failures > 0) {
      failures--;
      throw new RpcUnavailableException("last-seen-service", new TimeoutException());
    }
    for (Viewing viewing : viewings) {
      viewing.users().forEach(user -> watches.add(new Watch(viewing.viewer(), user)));
    }
    return new Watched(
        viewings.stream()
            .map(viewing -> viewing.users().stream().map(_ -> new Presence(false, 0)).toList())
            .toList(),
        Duration.ofSeconds(30));
  }

  @Override
  public void unwatch(List<Viewing> viewings) {
    pass();
    end(viewings);
  }

  private void pass() {
    CountDownLatch held = begin();
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized CountDownLatch begin() {
    unwatching = true;
    return gate;
  }

  private synchronized void end(List<Viewing> viewings) {
    for (Viewing viewing : viewings) {
      viewing.users().forEach(user -> watches.remove(new Watch(viewing.viewer(), user)));
      ended.addAll(viewing.users());
    }
    unwatching = false;
  }
}
