/** The way to Kafka, from where group-message-handler brings events to their readers. */
@NullMarked
package io.parley.message.fanout;

import org.jspecify.annotations.NullMarked;
