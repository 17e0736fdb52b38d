/** Fan-out: events of groups, from Kafka to the nodes of their members. */
@NullMarked
package io.parley.fanout;

import org.jspecify.annotations.NullMarked;
