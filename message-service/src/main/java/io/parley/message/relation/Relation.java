package io.parley.message.relation;

/**
 * The two users of a conversation, in the order of its id: whether they exist and who blocks whom.
 */
public record Relation(
    boolean firstExists,
    boolean secondExists,
    boolean firstBlocksSecond,
    boolean secondBlocksFirst) {

  public boolean bothExist() {
    return firstExists && secondExists;
  }
}
