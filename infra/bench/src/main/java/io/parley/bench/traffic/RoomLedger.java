package io.parley.bench.traffic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every message to all members of a group: what was acknowledged, and what arrived at whom. The
 * numbers of messages are those of the group, whoever sends them.
 */
final class RoomLedger {

  private final BitSet acknowledged = new BitSet();
  private final List<Receiver> receivers;
  private int next;

  RoomLedger(int members, int senders) {
    this.receivers = IntStream.range(0, members).mapToObj(i -> new Receiver(senders)).toList();
  }

  /** The number of the next message. Its sender has it. */
  synchronized int issue(int sender) {
    receivers.get(sender).own(next);
    return next++;
  }

  synchronized void acknowledge(int number) {
    acknowledged.set(number);
  }

  void receive(int receiver, int sender, int number) {
    receivers.get(receiver).receive(sender, number);
  }

  /** Whether everything that was acknowledged has arrived at everybody. */
  boolean settled() {
    BitSet wanted = acknowledged();
    return receivers.stream().allMatch(receiver -> receiver.missing(wanted) == 0);
  }

  /** Arrivals and their troubles are counted at each receiver, apart from the sender. */
  Verdict verdict() {
    BitSet wanted = acknowledged();
    Verdict verdict = new Verdict(issued(), wanted.cardinality(), 0, 0, 0, 0);
    for (Receiver receiver : receivers) {
      verdict = verdict.plus(receiver.verdict(wanted));
    }
    return verdict;
  }

  private synchronized BitSet acknowledged() {
    return (BitSet) acknowledged.clone();
  }

  private synchronized int issued() {
    return next;
  }

  /** What one member has. */
  private static final class Receiver {

    private final BitSet here = new BitSet();
    private final int[] highest;
    private int own;
    private long doubled;
    private long overtaken;

    Receiver(int senders) {
      highest = new int[senders];
      Arrays.fill(highest, -1);
    }

    synchronized void own(int number) {
      here.set(number);
      own++;
    }

    synchronized void receive(int sender, int number) {
      if (here.get(number)) {
        doubled++;
        return;
      }
      here.set(number);
      if (number < highest[sender]) {
        overtaken++;
      }
      highest[sender] = Math.max(highest[sender], number);
    }

    synchronized long missing(BitSet wanted) {
      BitSet missing = (BitSet) wanted.clone();
      missing.andNot(here);
      return missing.cardinality();
    }

    synchronized Verdict verdict(BitSet wanted) {
      return new Verdict(0, 0, here.cardinality() - own, missing(wanted), doubled, overtaken);
    }
  }
}
