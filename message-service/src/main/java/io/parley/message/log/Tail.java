package io.parley.message.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is remembered of the last events of a log: nine bytes each. A fingerprint of the origin, by
 * which a duplicate is suspected (and then confirmed by the row itself), and a mark for counting
 * what is unread. Not thread-safe.
 */
final class Tail {

  static final int CAPACITY = LogEnd.ROWS;

  private static final int FIRST_CAPACITY = 4;
  private static final byte SECOND_MEMBER = 1;
  private static final byte HIDDEN = 2;

  private long[] fingerprints = new long[FIRST_CAPACITY];
  private byte[] marks = new byte[FIRST_CAPACITY];
  private long head;
  private int size;

  /** The highest number. */
  long head() {
    return head;
  }

  /** The lowest number that is remembered; one more than the head if nothing is. */
  long low() {
    return head - size + 1;
  }

  /** Remembers the event after the head, or the first one to be remembered. */
  void add(long seq, long fingerprint, boolean bySecondMember, boolean hidden) {
    if (size == fingerprints.length && size < CAPACITY) {
      grow();
    }
    if (seq > head) {
      head = seq;
      size = Math.min(size + 1, fingerprints.length);
    }
    fingerprints[slot(seq)] = fingerprint;
    marks[slot(seq)] = (byte) ((bySecondMember ? SECOND_MEMBER : 0) | (hidden ? HIDDEN : 0));
  }

  /** The numbers of the events that may have this origin. */
  List<Long> suspects(long fingerprint) {
    List<Long> suspects = List.of();
    for (long seq = low(); seq <= head; seq++) {
      if (fingerprints[slot(seq)] == fingerprint) {
        suspects = suspects.isEmpty() ? new ArrayList<>() : suspects;
        suspects.add(seq);
      }
    }
    return suspects;
  }

  /** How many visible events of the other member lie beyond a number, if that is remembered. */
  OptionalInt unread(boolean forSecondMember, long read) {
    if (read + 1 < low()) {
      return OptionalInt.empty();
    }
    int unread = 0;
    for (long seq = read + 1; seq <= head; seq++) {
      byte mark = marks[slot(seq)];
      boolean bySecond = (mark & SECOND_MEMBER) != 0;
      if (bySecond != forSecondMember && (mark & HIDDEN) == 0) {
        unread++;
      }
    }
    return OptionalInt.of(unread);
  }

  private int slot(long seq) {
    return (int) (seq & (fingerprints.length - 1));
  }

  private void grow() {
    long[] formerPrints = fingerprints;
    byte[] formerMarks = marks;
    fingerprints = Arrays.copyOf(formerPrints, formerPrints.length * 2);
    marks = Arrays.copyOf(formerMarks, formerMarks.length * 2);
    for (long seq = low(); seq <= head; seq++) {
      int former = (int) (seq & (formerPrints.length - 1));
      fingerprints[slot(seq)] = formerPrints[former];
      marks[slot(seq)] = formerMarks[former];
    }
  }
}
