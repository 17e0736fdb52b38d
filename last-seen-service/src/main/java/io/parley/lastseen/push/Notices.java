package io.parley.lastseen.push;

import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits to be told on one node: for a viewer and a user the newest only, so that there are
 * never more than watches. Beyond the bound the oldest give way.
 */
final class Notices {

  /** What a viewer is to be told. */
  record Notice(Pair pair, Presence presence) {}

  private final Map<Pair, Presence> waiting = new LinkedHashMap<>();
  private final int most;

  Notices(int most) {
    this.most = most;
  }

  /** Adds a notice, in the place of an older one of the same pair; returns how many gave way. */
  int put(Pair pair, Presence presence) {
    waiting.put(pair, presence);
    if (waiting.size() <= most) {
      return 0;
    }
    Iterator<Pair> oldest = waiting.keySet().iterator();
    oldest.next();
    oldest.remove();
    return 1;
  }

  /** Takes the oldest. */
  List<Notice> take(int limit) {
    List<Notice> taken = new ArrayList<>(Math.min(limit, waiting.size()));
    Iterator<Map.Entry<Pair, Presence>> entries = waiting.entrySet().iterator();
    while (taken.size() < limit && entries.hasNext()) {
      Map.Entry<Pair, Presence> entry = entries.next();
      taken.add(new Notice(entry.getKey(), entry.getValue()));
      entries.remove();
    }
    return taken;
  }

  /** Puts back what could not be told, unless there is something newer. */
  void putBack(List<Notice> notices) {
    notices.forEach(notice -> waiting.putIfAbsent(notice.pair(), notice.presence()));
  }

  /** Gives everything up; returns how much that was. */
  int clear() {
    int count = waiting.size();
    waiting.clear();
    return count;
  }

  int size() {
    return waiting.size();
  }
}
