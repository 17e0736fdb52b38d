package io.parley.handler.registry;

import io.parley.handler.time.Timer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Announces this node once it can be reached. */
@Component
final class HeartbeatStart {

  private final HeartbeatLoop loop;
  private final Timer timer;
  private final RegistryProperties properties;

  HeartbeatStart(HeartbeatLoop loop, Timer timer, RegistryProperties properties) {
    this.loop = loop;
    this.timer = timer;
    this.properties = properties;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    beat();
    timer.every(properties.heartbeat(), this::beat);
  }

  private void beat() {
    Thread.ofVirtual().name("heartbeat").start(loop::beat);
  }
}
