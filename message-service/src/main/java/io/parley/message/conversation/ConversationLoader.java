package io.parley.message.conversation;

import io.micrometer.core.instrument.Timer;
import io.parley.contracts.ConversationId;
import io.parley.message.cursor.ConversationCursors;
import io.parley.message.cursor.CursorContext;
import io.parley.message.cursor.CursorStore;
import io.parley.message.lease.Grant;
import io.parley.message.log.ConversationLog;
import io.parley.message.log.LogContext;
import io.parley.message.log.LogStore;
import io.parley.message.relation.ConversationRelation;
import io.parley.message.relation.RelationContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads conversations from the tables, a bounded number at a time. */
public final class ConversationLoader {

  private static final int PARALLEL = 64;

  private final LogStore logs;
  private final CursorStore cursors;
  private final LogContext logContext;
  private final CursorContext cursorContext;
  private final RelationContext relationContext;
  private final Timer loadTime;
  private final Semaphore slots = new Semaphore(PARALLEL);

  public ConversationLoader(
      LogStore logs,
      CursorStore cursors,
      LogContext logContext,
      CursorContext cursorContext,
      RelationContext relationContext,
      Timer loadTime) {
    this.logs = logs;
    this.cursors = cursors;
    this.logContext = logContext;
    this.cursorContext = cursorContext;
    this.relationContext = relationContext;
    this.loadTime = loadTime;
  }

  /** Reads a conversation as the holder of the grant. Blocks. */
  Conversation load(ConversationId id, Grant grant) {
    slots.acquireUninterruptibly();
    long begun = System.nanoTime();
    try {
      return new Conversation(
          grant,
          ConversationLog.load(id, grant, logs, logContext),
          ConversationCursors.load(id, grant, cursors, cursorContext),
          new ConversationRelation(id, relationContext));
    } finally {
      loadTime.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
      slots.release();
    }
  }
}
