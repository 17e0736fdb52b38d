/** What services agree on about Kafka. */
@NullMarked
package io.parley.chassis.kafka;

import org.jspecify.annotations.NullMarked;
