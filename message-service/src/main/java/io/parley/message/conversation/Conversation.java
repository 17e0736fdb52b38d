package io.parley.message.conversation;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.cursor.ConversationCursors;
import io.parley.message.cursor.Cursors;
import io.parley.message.lease.Grant;
import io.parley.message.log.ConversationLog;
import io.parley.message.relation.ConversationRelation;
import java.util.List;

/**
 * A conversation in the memory of its owner, under one grant. Its parts guard themselves; when it
 * is dropped, each of them says so to whoever comes late.
 */
public final class Conversation {

  private final ConversationId id;
  private final List<UserId> members;
  private final Grant grant;
  private final ConversationLog log;
  private final ConversationCursors cursors;
  private final ConversationRelation relation;
  private volatile boolean listed;
  private volatile boolean dropped;

  Conversation(
      Grant grant,
      ConversationLog log,
      ConversationCursors cursors,
      ConversationRelation relation) {
    this.id = log.conversation();
    this.members = id.members();
    this.grant = grant;
    this.log = log;
    this.cursors = cursors;
    this.relation = relation;
    this.listed = log.head() > 0;
  }

  public ConversationId id() {
    return id;
  }

  public List<UserId> members() {
    return members;
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

  public ConversationRelation relation() {
    return relation;
  }

  /** Whether its members' lists are known to hold it. */
  public boolean isListed() {
    return listed;
  }

  /** Its members' lists hold it, durably. */
  public void wasListed() {
    listed = true;
  }

  /** When something last happened in it. */
  public long activeAt() {
    long at = log.headAt();
    for (UserId member : members) {
      Cursors of = cursors.of(member);
      at = Math.max(at, of.movedAt());
    }
    return at;
  }

  boolean isDropped() {
    return dropped;
  }

  /** Drops it, unless something is under way. */
  boolean dropIfIdle() {
    if (!cursors.closeIfIdle()) {
      return false;
    }
    if (!log.closeIfIdle()) {
      cursors.reopen();
      return false;
    }
    dropped = true;
    return true;
  }

  void drop() {
    dropped = true;
    log.revoke();
    cursors.revoke();
  }
}
