package io.parley.bench;

import io.parley.bench.fleet.FleetEvents;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.LogEvent;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.HdrHistogram.Histogram;

/** Who lost the connection in a storm, and how long it took until they were back and synced. */
final class Comeback implements FleetEvents {

  private final FleetEvents traffic;
  private final ConcurrentMap<Integer, Long> lost = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Long> back = new ConcurrentHashMap<>();
  private volatile boolean watching;

  Comeback(FleetEvents traffic) {
    this.traffic = traffic;
  }

  /** From now on. */
  void watch() {
    watching = true;
  }

  /** How many lost their connection. */
  int lost() {
    return lost.size();
  }

  /** How many of them are back. */
  int back() {
    return back.size();
  }

  /** From the beginning of the storm until each was back, in nanoseconds. */
  Histogram sinceBegin(long begin) {
    Histogram times = new Histogram(3);
    back.values().forEach(at -> times.recordValue(Math.max(0, at - begin)));
    return times;
  }

  /** From each one's own loss until it was back, in nanoseconds. */
  Histogram sinceLoss() {
    Histogram times = new Histogram(3);
    back.forEach(
        (member, at) -> times.recordValue(Math.max(0, at - lost.getOrDefault(member, at))));
    return times;
  }

  @Override
  public void onMessage(Member member, LogEvent.Message message) {
    traffic.onMessage(member, message);
  }

  @Override
  public void onLost(Member member) {
    if (watching) {
      long now = System.nanoTime();
      lost.putIfAbsent(member.index(), now);
      back.remove(member.index());
    }
  }

  @Override
  public void onSynced(Member member) {
    if (lost.containsKey(member.index())) {
      back.put(member.index(), System.nanoTime());
    }
  }
}
