package io.parley.message.fanout;

import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what came of a record. A producer that cannot take one over (it has no metadata, or its
 * buffer is full) does not throw: it calls back before it returns. That is told apart here from
 * what comes of a record later.
 */
final class Handover implements Callback {

  private static final Logger log = LoggerFactory.getLogger(Handover.class);

  private final Consumer<Boolean> ended;
  private final Thread sending = Thread.currentThread();
  private boolean returned;
  private boolean refused;

  /** Begins on the thread that sends. */
  Handover(Consumer<Boolean> ended) {
    this.ended = ended;
  }

  /**
   * The producer has returned.
   *
   * @return whether it has taken the record over
   */
  boolean end() {
    returned = true;
    return !refused;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (failure instanceof RetriableException && isWithinSend()) {
      refused = true;
      return;
    }
    if (failure != null) {
      log.warn("Kafka did not take a record: {}", failure.toString());
    }
    ended.accept(failure == null);
  }

  // The producer's own thread may be faster than the return of the call; what it tells is final.
  private boolean isWithinSend() {
    return Thread.currentThread() == sending && !returned;
  }
}
