package io.parley.contracts;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which of the shards an id belongs to: the 32-bit x86 variant of MurmurHash3 (seed 0) over the
 * UTF-8 text form of the id, modulo the number of shards. Part of the contract: callers and owners
 * must agree, also across releases.
 */
public final class Shards {

  /** The number of shards of a keyspace. */
  public static final int COUNT = 256;

  private Shards() {}

  /** The shard whose owner numbers this conversation. */
  public static int of(ConversationId conversation) {
    return of(conversation.value());
  }

  /** The shard whose owner keeps this user's list of conversations. */
  public static int of(UserId user) {
    return of(user.toString());
  }

  private static int of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Math.floorMod(MurmurHash3.hash32x86(bytes, 0, bytes.length, 0), COUNT);
  }
}
