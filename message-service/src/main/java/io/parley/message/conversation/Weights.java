package io.parley.message.conversation;

/** How much memory groups take, where 1 is that of an idle direct conversation. */
final class Weights {

  private static final int BASE = 8;
  private static final int MEMBERS_PER_UNIT = 6;

  private Weights() {}

  static int ofGroup(int members) {
    return BASE + members / MEMBERS_PER_UNIT;
  }
}
