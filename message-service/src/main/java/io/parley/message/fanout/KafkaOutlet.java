package io.parley.message.fanout;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.group.Tally;
import io.parley.message.group.TallySink;
import io.parley.message.log.Announcement;
import io.parley.message.log.Outlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is put in to Kafka, by one thread, in the order in which it was put in. While Kafka
 * is away the first record is tried again, and the others wait behind it. A record that Kafka gives
 * up on all the same, for its own faults or because the producer ends, is put in again; so every
 * event gets there in the end, and those that were given up on come late.
 *
 * <p>Memory is bounded by those who put in: they ask first whether this is stuck or full.
 */
final class KafkaOutlet implements Outlet, TallySink {

  private static final int MAX_TALLIES = 1_024;

  private static final Logger log = LoggerFactory.getLogger(KafkaOutlet.class);

  private final Backlog backlog;
  private final RecordSender sender;
  private final ScheduledExecutorService timer;
  private final FanoutProperties properties;
  private final FanoutMeter meter;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final AtomicInteger tallies = new AtomicInteger();
  private volatile boolean ended;

  KafkaOutlet(
      Backlog backlog,
      RecordSender sender,
      ScheduledExecutorService timer,
      FanoutProperties properties,
      FanoutMeter meter) {
    this.backlog = backlog;
    this.sender = sender;
    this.timer = timer;
    this.properties = properties;
    this.meter = meter;
    this.thread = Thread.ofPlatform().daemon().name("fanout").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public boolean isStuck() {
    return backlog.oldestNanos() > properties.stuckAfter().toNanos();
  }

  @Override
  public boolean isFull() {
    return backlog.bytes() > properties.maxBacklog().toBytes();
  }

  @Override
  public void put(Announcement announcement) {
    backlog.add(announcement).ifPresent(this::enqueue);
  }

  @Override
  public Optional<CompletableFuture<Boolean>> waiting(ConversationId conversation, long seq) {
    return backlog.waiting(conversation, seq);
  }

  @Override
  public void put(ConversationId conversation, UserId user, List<Tally> changed, Runnable lost) {
    if (isStuck() || isFull() || tallies.get() >= MAX_TALLIES) {
      giveBack(lost);
      return;
    }
    tallies.incrementAndGet();
    queue.add(() -> send(conversation, user, changed, lost));
  }

  /** Lets what is under way end, for a bounded time, and stops. */
  void stop() {
    long deadline = System.nanoTime() + properties.closing().toNanos();
    while (backlog.count() > 0 && !isStuck() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    ended = true;
    thread.interrupt();
  }

  private void run() {
    sender.prepare();
    while (!ended) {
      try {
        queue.take().run();
      } catch (InterruptedException e) {
        log.debug("interrupted");
      } catch (RuntimeException e) {
        log.error("a record could not be sent", e);
      }
    }
  }

  // What Kafka does not take now is not tried again here: there may be newer ones by then.
  private void send(ConversationId conversation, UserId user, List<Tally> changed, Runnable lost) {
    tallies.decrementAndGet();
    byte[] value = FanoutMessages.of(conversation, user, changed);
    boolean sent = sender.send(conversation.value(), value, taken -> settle(taken, lost));
    if (!sent) {
      giveBack(lost);
    }
  }

  private void settle(boolean taken, Runnable lost) {
    if (taken) {
      meter.tallied();
    } else {
      giveBack(lost);
    }
  }

  private void giveBack(Runnable lost) {
    if (!ended) {
      lost.run();
    }
  }

  private void enqueue(Parcel parcel) {
    queue.add(() -> send(parcel));
  }

  private void send(Parcel parcel) {
    Announcement announcement = parcel.announcement();
    byte[] value = FanoutMessages.of(announcement);
    String key = announcement.conversation().value();
    while (!ended && !sender.send(key, value, taken -> settle(parcel, taken))) {
      LockSupport.parkNanos(properties.retryPause().toNanos());
    }
  }

  private void settle(Parcel parcel, boolean taken) {
    if (taken) {
      meter.took(backlog.remove(parcel));
    } else if (!ended) {
      meter.failed();
      long pause = properties.retryPause().toMillis();
      var _ = timer.schedule(() -> enqueue(parcel), pause, TimeUnit.MILLISECONDS);
    }
  }
}
