package io.parley.fanout.consume;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.batch.OverloadedException;
import io.parley.chassis.rpc.RpcUnavailableException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks others until they answer: what is in Kafka can wait. */
public final class Patience {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final long FIRST_PAUSE = Duration.ofMillis(50).toNanos();
  private static final long MAX_PAUSE = Duration.ofSeconds(1).toNanos();

  private Patience() {}

  /**
   * The answer to a question that may be asked again.
   *
   * @throws CancelledException if somebody else takes care of the record meanwhile
   */
  public static <T> T answer(Ticket ticket, Supplier<T> question) throws CancelledException {
    long pause = FIRST_PAUSE;
    while (true) {
      if (ticket.isCancelled()) {
        throw new CancelledException();
      }
      try {
        return question.get();
      } catch (RpcUnavailableException | OverloadedException | StatusRuntimeException e) {
        log.debug("no answer yet", e);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, MAX_PAUSE);
    }
  }
}
