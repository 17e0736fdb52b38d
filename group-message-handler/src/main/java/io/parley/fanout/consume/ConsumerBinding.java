package io.parley.fanout.consume;

/** A handler and the consumer that it gets records from. */
public record ConsumerBinding(ConsumerSettings settings, RecordHandler handler) {}
