/** The running service on a real Kafka, its peers played by hand-written ones. */
@NullMarked
package io.parley.fanout.it;

import org.jspecify.annotations.NullMarked;
