package io.parley.message.fanout;

import io.parley.message.log.Announcement;
import java.util.concurrent.CompletableFuture;

/**
 * An event on its way to Kafka.
 *
 * @param sinceNanos when it was put in
 * @param gone holds true when Kafka has it
 */
record Parcel(Announcement announcement, long sinceNanos, CompletableFuture<Boolean> gone) {

  int bytes() {
    return announcement.bytes();
  }
}
