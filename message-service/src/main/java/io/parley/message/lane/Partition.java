package io.parley.message.lane;

import io.parley.contracts.ConversationId;
import java.util.OptionalLong;

/**
 * A partition of a table that is partitioned by conversation.
 *
 * @param bucket for tables that are partitioned by bucket, too
 */
public record Partition(ConversationId conversation, OptionalLong bucket) {

  public static Partition whole(ConversationId conversation) {
    return new Partition(conversation, OptionalLong.empty());
  }

  public static Partition bucket(ConversationId conversation, long bucket) {
    return new Partition(conversation, OptionalLong.of(bucket));
  }
}
