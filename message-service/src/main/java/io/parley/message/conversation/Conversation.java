package io.parley.message.conversation;

import io.parley.contracts.ConversationId;
import io.parley.message.cursor.ConversationCursors;
import io.parley.message.lease.Grant;
import io.parley.message.log.ConversationLog;

/**
 * A conversation in the memory of its owner, under one grant. Its parts guard themselves; when it
 * is dropped, each of them says so to whoever comes late.
 */
public final class Conversation {

  private final ConversationId id;
  private final Grant grant;
  private final ConversationLog log;
  private final ConversationCursors cursors;
  private final Parties parties;
  private volatile boolean listed;
  private volatile boolean dropped;

  Conversation(Grant grant, ConversationLog log, ConversationCursors cursors, Parties parties) {
    this.id = log.conversation();
    this.grant = grant;
    this.log = log;
    this.cursors = cursors;
    this.parties = parties;
    this.listed = log.head() > 0;
  }

  public ConversationId id() {
    return id;
  }

  public Grant grant() {
    return grant;
  }

  public ConversationLog log() {
    return log;
  }

  public ConversationCursors cursors() {
    return cursors;
  }

  public Parties parties() {
    return parties;
  }

  /** Whether the lists of both users of a direct conversation are known to hold it. */
  public boolean isListed() {
    return listed;
  }

  /** Both users' lists hold it, durably. */
  public void wasListed() {
    listed = true;
  }

  /** When something last happened in it. */
  public long activeAt() {
    return Math.max(log.headAt(), cursors.movedAt());
  }

  /** How much memory it takes, where 1 is that of an idle direct conversation. */
  int weight() {
    return switch (parties) {
      case Parties.Pair _ -> 1;
      case Parties.Many(var group, var _) -> Weights.ofGroup(group.remembered());
    };
  }

  boolean isDropped() {
    return dropped;
  }

  /**
   * Drops it, unless something is under way. The log is closed first: what becomes durable in it
   * goes on to the rows of the group, which must not be closed before.
   */
  boolean dropIfIdle() {
    if (!log.closeIfIdle()) {
      return false;
    }
    if (!closePartiesIfIdle()) {
      log.reopen();
      return false;
    }
    if (!cursors.closeIfIdle()) {
      reopenParties();
      log.reopen();
      return false;
    }
    dropped = true;
    endTallies();
    return true;
  }

  void drop() {
    dropped = true;
    log.revoke();
    cursors.revoke();
    if (parties instanceof Parties.Many(var group, var tallies)) {
      group.revoke();
      tallies.close();
    }
  }

  private boolean closePartiesIfIdle() {
    return switch (parties) {
      case Parties.Pair _ -> true;
      case Parties.Many(var group, var _) -> group.closeIfIdle();
    };
  }

  private void reopenParties() {
    if (parties instanceof Parties.Many many) {
      many.group().reopen();
    }
  }

  private void endTallies() {
    if (parties instanceof Parties.Many many) {
      many.tallies().close();
    }
  }
}
