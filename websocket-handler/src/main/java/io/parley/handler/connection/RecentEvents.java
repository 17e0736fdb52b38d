package io.parley.handler.connection;

import io.parley.contracts.ConversationId;

/**
 * Which events a connection was given lately, so that a push that comes twice is shown once. Holds
 * hashes of 64 bits: should two events ever share one, the second is dropped, and the client finds
 * the gap.
 */
final class RecentEvents {

  private static final int SIZE = 32;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] keys = new long[SIZE];
  private int next;

  /** Notes an event; says whether it was new. */
  synchronized boolean add(ConversationId conversation, long seq) {
    long key = key(conversation.value(), seq);
    for (long known : keys) {
      if (known == key) {
        return false;
      }
    }
    keys[next] = key;
    next = (next + 1) % SIZE;
    return true;
  }

  private static long key(String conversation, long seq) {
    long hash = seq * MIX;
    for (int i = 0; i < conversation.length(); i++) {
      hash = (hash ^ conversation.charAt(i)) * MIX;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
