/** Starts the laptop cluster's Kafka broker. */
package io.parley.local.kafka;
