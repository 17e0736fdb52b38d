package io.parley.group.room;

import io.parley.contracts.GroupId;
import io.parley.group.state.Info;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
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

  /** The id of the room of that name. */
  static GroupId id(String name) {
    byte[] text = ("parley room " + name).getBytes(StandardCharsets.UTF_8);
    return new GroupId(UUID.nameUUIDFromBytes(text));
  }

  @Override
  public void start() {
    started = true;
    properties
        .rooms()
        .forEach(name -> Thread.ofVirtual().name("room " + name).start(() -> ensure(name)));
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return started && stopped.getCount() > 0;
  }

  private void ensure(String name) {
    try {
      do {
        if (exists(name)) {
          return;
        }
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean exists(String name) {
    GroupId id = id(name);
    try {
      if (!rooms.exists(id)) {
        var _ = rooms.create(id, new Info(name, null, null), name);
      }
      return true;
    } catch (RuntimeException e) {
      log.info("the room {} is not ready yet: {}", name, e.getMessage());
      return false;
    }
  }
}
