package io.parley.bench.presence;

import org.HdrHistogram.Histogram;

/**
 * What the watchers were shown last, compared with what is true. Safe for use by several threads.
 *
 * <p>Frames that are counted began to count with {@link #begin}.
 */
final class Views {

  private static final byte ONLINE = 1;
  private static final byte OFFLINE = 2;

  private final Circle circle;
  private final byte[][] shown;
  private final boolean[] gone;
  private final boolean[] cameBack;
  private final Histogram untilOffline = new Histogram(3);
  private boolean counting;
  private long begin;
  private long toThoseWhoStayed;
  private long toThoseWhoCameBack;
  private long falselyOffline;

  Views(Circle circle) {
    this.circle = circle;
    this.shown = new byte[circle.users()][circle.users()];
    this.gone = new boolean[circle.users()];
    this.cameBack = new boolean[circle.users()];
  }

  /** From now on frames are counted, and times are taken from there. */
  synchronized void begin(long nanos) {
    begin = nanos;
    counting = true;
  }

  /** The user has gone and stays away. */
  synchronized void leaves(int user) {
    gone[user] = true;
  }

  /** The user lost the connection and comes back. */
  synchronized void comesBack(int user) {
    cameBack[user] = true;
  }

  /** The watcher was shown this of the user. */
  synchronized void shown(int watcher, int user, boolean online, long nanos) {
    byte before = shown[watcher][user];
    shown[watcher][user] = online ? ONLINE : OFFLINE;
    if (!counting) {
      return;
    }
    if (cameBack[watcher]) {
      toThoseWhoCameBack++;
    } else {
      toThoseWhoStayed++;
    }
    if (!online && !gone[user]) {
      falselyOffline++;
    }
    if (!online && gone[user] && before != OFFLINE) {
      untilOffline.recordValue(Math.max(0, nanos - begin));
    }
  }

  /** How many of the pairs, whose watcher is there, are not shown the truth. */
  synchronized long wrong() {
    long wrong = 0;
    for (int watcher = 0; watcher < shown.length; watcher++) {
      if (!gone[watcher]) {
        int from = watcher;
        wrong += circle.watchedBy(watcher).filter(user -> shown[from][user] != truth(user)).count();
      }
    }
    return wrong;
  }

  /** What there is to know in the end. */
  synchronized Shown shown() {
    return new Shown(toThoseWhoStayed, toThoseWhoCameBack, falselyOffline, untilOffline.copy());
  }

  synchronized boolean isGone(int user) {
    return gone[user];
  }

  private byte truth(int user) {
    return gone[user] ? OFFLINE : ONLINE;
  }
}
