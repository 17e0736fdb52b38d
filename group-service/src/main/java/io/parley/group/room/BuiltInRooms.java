package io.parley.group.room;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the rooms that are there from the start. Their ids follow from their names, so every
 * instance may try, and a room that was given another title is not made again.
 */
@Component
final class BuiltInRooms implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BuiltInRooms.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Rooms rooms;
  private final RoomProperties properties;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean started;

  BuiltInRooms(Rooms rooms, RoomProperties properties) {
    this.rooms = rooms;
    this.properties = properties;
  }

  @Override
  public void start() {
    started = true;
    properties.rooms().stream()
        .map(BuiltInRoom::of)
        .forEach(room -> Thread.ofVirtual().name("room " + room.name()).start(() -> ensure(room)));
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return started && stopped.getCount() > 0;
  }

  private void ensure(BuiltInRoom room) {
    try {
      do {
        if (exists(room)) {
          return;
        }
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean exists(BuiltInRoom room) {
    try {
      if (!rooms.exists(room.id())) {
        var _ = rooms.create(room.id(), room.info(), room.name());
      }
      return true;
    } catch (RuntimeException e) {
      log.info("the room {} is not ready yet: {}", room.name(), e.getMessage());
      return false;
    }
  }
}
