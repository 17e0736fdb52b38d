package io.parley.fanout.consume;

/** What is done with the records of a topic. */
public interface RecordHandler {

  /**
   * Begins to handle a record. Must not block. The record counts as handled when its ticket is
   * done; until then it will be handed out again after a crash.
   */
  void handle(Inbound inbound);
}
