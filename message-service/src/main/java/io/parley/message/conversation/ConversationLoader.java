package io.parley.message.conversation;

import io.micrometer.core.instrument.Timer;
import io.parley.contracts.ConversationId;
import io.parley.message.cursor.ConversationCursors;
import io.parley.message.cursor.CursorContext;
import io.parley.message.cursor.CursorStore;
import io.parley.message.lease.Grant;
import io.parley.message.log.ConversationLog;
import io.parley.message.log.LogContext;
import io.parley.message.log.LogEnd;
import io.parley.message.log.LogKeeper;
import io.parley.message.log.LogStore;
import io.parley.message.relation.ConversationRelation;
import io.parley.message.relation.RelationContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads conversations from the tables, a bounded number at a time. */
public final class ConversationLoader {

  private static final int PARALLEL = 64;

  /**
   * What the parts of all conversations share.
   *
   * @param pairs the keeper of direct conversations
   */
  public record Contexts(
      LogContext log, CursorContext cursor, RelationContext relation, LogKeeper pairs) {}

  private final LogStore logs;
  private final CursorStore cursors;
  private final GroupLoader groups;
  private final Contexts contexts;
  private final Timer loadTime;
  private final Semaphore slots = new Semaphore(PARALLEL);

  public ConversationLoader(
      LogStore logs, CursorStore cursors, GroupLoader groups, Contexts contexts, Timer loadTime) {
    this.logs = logs;
    this.cursors = cursors;
    this.groups = groups;
    this.contexts = contexts;
    this.loadTime = loadTime;
  }

  /** Reads a conversation as the holder of the grant. Blocks. */
  Conversation load(ConversationId id, Grant grant) {
    slots.acquireUninterruptibly();
    long begun = System.nanoTime();
    try {
      ConversationCursors loaded = ConversationCursors.load(id, grant, cursors, contexts.cursor());
      return id.isGroup()
          ? groups.load(id, grant, loaded, contexts.log())
          : pair(id, grant, loaded);
    } finally {
      loadTime.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
      slots.release();
    }
  }

  private Conversation pair(ConversationId id, Grant grant, ConversationCursors loaded) {
    ConversationLog log =
        ConversationLog.of(id, grant, LogEnd.read(logs, id), contexts.log(), contexts.pairs());
    ConversationRelation relation = new ConversationRelation(id, contexts.relation());
    return new Conversation(grant, log, loaded, new Parties.Pair(id.members(), relation));
  }
}
