package io.parley.message.relation;

import io.parley.contracts.ConversationId;
import java.util.concurrent.CompletableFuture;

/** Knows relations. */
@FunctionalInterface
public interface RelationSource {

  /**
   * The relation of a conversation's users as of now; fails when nobody can say. Does not block.
   */
  CompletableFuture<Relation> relationOf(ConversationId conversation);
}
