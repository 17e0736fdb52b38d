package io.parley.message.log;

/** What became of an event that was accepted. */
public sealed interface Settlement {

  /** It is in the log for good. */
  record Durable(LogEvent event) implements Settlement {}

  /** The shard was lost before it was known to be durable; it may be in the log or not. */
  record Lost() implements Settlement {}
}
