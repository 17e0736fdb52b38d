package io.parley.fanout.consume;

/**
 * One consumer.
 *
 * @param name names its thread and its meters
 * @param group shares the partitions of the topic among the instances of this service
 */
public record ConsumerSettings(String name, String topic, String group) {}
