package io.parley.handler.sync;

import io.micrometer.core.instrument.Counter;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.Identity;
import io.parley.handler.connection.Settling;
import io.parley.handler.frame.ListFrames;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.shard.Reply;
import io.parley.handler.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks, some time after a device was registered or a node died, whether a push was missed, and if
 * so tells the device where its conversations end. Answered from memory by message-service.
 */
@Component
final class SettleChecks {

  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final Connections connections;
  private final Syncs syncs;
  private final Ticker ticker;
  private final Counter checks;

  SettleChecks(
      Connections connections, Syncs syncs, Ticker ticker, Timer timer, HandlerMetrics metrics) {
    this.connections = connections;
    this.syncs = syncs;
    this.ticker = ticker;
    this.checks = metrics.counter(HandlerMetric.SETTLE_CHECKS);
    timer.every(TICK, this::run);
  }

  /** Makes the checks that are due. */
  void run() {
    long now = ticker.nanos();
    for (Connection connection : connections.all()) {
      connection
          .dueSettling(now)
          .ifPresent(
              due -> connection.identity().ifPresent(identity -> check(connection, identity, due)));
    }
  }

  private void check(Connection connection, Identity identity, Settling due) {
    checks.increment();
    SyncQuery query = new SyncQuery(identity.user(), Map.of(), due.sinceMillis());
    boolean taken = connection.request(done -> syncs.ask(query, new Answer(connection, due, done)));
    if (!taken) {
      later(connection, due);
    }
  }

  private void later(Connection connection, Settling due) {
    connection.settle(new Settling(ticker.nanos() + AGAIN.toNanos(), due.sinceMillis()));
  }

  private final class Answer implements Reply<SyncOutcome> {

    private final Connection connection;
    private final Settling due;
    private final Runnable done;

    Answer(Connection connection, Settling due, Runnable done) {
      this.connection = connection;
      this.due = due;
      this.done = done;
    }

    @Override
    public void done(SyncOutcome outcome) {
      switch (outcome) {
        case SyncOutcome.Heads heads -> tell(heads);
        case SyncOutcome.Refused(var code) -> failed(code);
      }
    }

    @Override
    public void failed(ErrorCode code) {
      later(connection, due);
      done.run();
    }

    private void tell(SyncOutcome.Heads heads) {
      if (heads.heads().isEmpty()) {
        done.run();
        return;
      }
      List<ServerFrame> frames = ListFrames.heads(heads.heads(), 0, null);
      FramePacer.send(connection, frames, done);
    }
  }
}
