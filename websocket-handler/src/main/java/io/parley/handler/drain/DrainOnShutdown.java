package io.parley.handler.drain;

import io.parley.chassis.time.Ticker;
import io.parley.handler.connection.Connections;
import io.parley.handler.delivery.Deliveries;
import io.parley.handler.receipt.ReceiptHandler;
import io.parley.handler.registry.HeartbeatLoop;
import io.parley.handler.send.SendHandler;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Drains before anything of this process is stopped: when the closing of the application context is
 * announced, servers and clients still work.
 */
@Component
final class DrainOnShutdown {

  private static final Logger log = LoggerFactory.getLogger(DrainOnShutdown.class);
  private static final long STEP_NANOS = 20_000_000;

  private final ApplicationContext context;
  private final Connections connections;
  private final HeartbeatLoop heartbeats;
  private final Unfinished unfinished;
  private final DrainProperties properties;
  private final Ticker ticker;

  DrainOnShutdown(
      ApplicationContext context,
      Connections connections,
      HeartbeatLoop heartbeats,
      Unfinished unfinished,
      DrainProperties properties,
      Ticker ticker) {
    this.context = context;
    this.connections = connections;
    this.heartbeats = heartbeats;
    this.unfinished = unfinished;
    this.properties = properties;
    this.ticker = ticker;
  }

  @EventListener
  void onClosed(ContextClosedEvent event) {
    if (event.getApplicationContext() != context) {
      return;
    }
    log.info("draining {} connections", connections.count());
    AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    Drain drain = new Drain(connections, properties, ticker, unfinished::isNone);
    heartbeats.beat();
    while (!drain.step()) {
      LockSupport.parkNanos(STEP_NANOS);
    }
    log.info("drained; {} connections are left", connections.count());
  }

  /** What clients have sent and is not finished. */
  @Component
  static final class Unfinished {

    private final SendHandler sends;
    private final ReceiptHandler receipts;
    private final Deliveries deliveries;

    Unfinished(SendHandler sends, ReceiptHandler receipts, Deliveries deliveries) {
      this.sends = sends;
      this.receipts = receipts;
      this.deliveries = deliveries;
    }

    boolean isNone() {
      receipts.flush();
      deliveries.leave();
      return sends.underWay() == 0 && receipts.underWay() == 0 && deliveries.isIdle();
    }
  }
}
