package io.parley.handler.connection;

import io.parley.contracts.ConversationId;
import java.util.Arrays;

/**
 * Which events a connection was given lately, so that a push that comes twice is shown once. Knows,
 * for the conversations that moved last, the highest number and which of the 64 below it were
 * there. What lies further below is not shown: either it was, or the client has seen the gap long
 * ago and fetches it. Of other conversations nothing is known; what comes again is shown again, and
 * the client drops it.
 *
 * <p>Conversations are told apart by hashes of 64 bits: should two ever share one, events of theirs
 * may be dropped, and the client finds the gap.
 */
final class RecentEvents {

  private static final int MAX_CONVERSATIONS = 64;
  private static final int FIRST_CONVERSATIONS = 2;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  // Three numbers per conversation, the one that moved last in front: its hash, the highest number,
  // and a bit for each of the 64 numbers below, the next one first.
  private static final int SLOT = 3;
  private static final int HIGHEST = 1;
  private static final int BELOW = 2;

  private long[] slots = new long[SLOT * FIRST_CONVERSATIONS];

  /** Notes an event; says whether it was new. */
  synchronized boolean add(ConversationId conversation, long seq) {
    long key = key(conversation.value());
    if (bringToFront(key)) {
      return seq > slots[HIGHEST] ? raise(seq) : fill(seq);
    }
    slots[0] = key;
    slots[HIGHEST] = seq;
    slots[BELOW] = 0;
    return true;
  }

  /** Says whether the conversation is known; else its place in front is free now. */
  private boolean bringToFront(long key) {
    int at = 0;
    while (at < slots.length - SLOT && slots[at] != key && slots[at] != 0) {
      at += SLOT;
    }
    boolean isFull = slots[at] != key && slots[at] != 0;
    if (isFull && slots.length < SLOT * MAX_CONVERSATIONS) {
      slots = Arrays.copyOf(slots, 2 * slots.length);
      at += SLOT;
    }
    boolean known = slots[at] == key;
    long highest = slots[at + HIGHEST];
    long below = slots[at + BELOW];
    System.arraycopy(slots, 0, slots, SLOT, at);
    slots[0] = key;
    slots[HIGHEST] = highest;
    slots[BELOW] = below;
    return known;
  }

  private boolean raise(long seq) {
    long distance = seq - slots[HIGHEST];
    long shifted = distance < Long.SIZE ? slots[BELOW] << distance : 0;
    slots[BELOW] = distance > Long.SIZE ? 0 : shifted | bit(distance);
    slots[HIGHEST] = seq;
    return true;
  }

  private boolean fill(long seq) {
    long distance = slots[HIGHEST] - seq;
    if (distance == 0) {
      return false;
    }
    if (distance > Long.SIZE) {
      return false;
    }
    boolean fresh = (slots[BELOW] & bit(distance)) == 0;
    slots[BELOW] |= bit(distance);
    return fresh;
  }

  /** The bit of the number that lies below the highest by this distance, 1 to 64. */
  private static long bit(long distance) {
    return 1L << (distance - 1);
  }

  private static long key(String conversation) {
    long hash = MIX;
    for (int i = 0; i < conversation.length(); i++) {
      hash = (hash ^ conversation.charAt(i)) * MIX;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
