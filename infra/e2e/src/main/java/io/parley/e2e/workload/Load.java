package io.parley.e2e.workload;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.RecordedDevice;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the devices of a cast write, read, type and lose their connections, until it is closed. */
final class Load implements AutoCloseable {

  private static final double READS = 0.25;
  private static final double TYPES = 0.05;
  private static final double LONG_TEXTS = 0.01;
  private static final double TO_GROUPS = 0.4;
  private static final double BY_REST = 0.05;

  private final Shape shape;
  private final Seed seed;
  private final int devices;
  private final Clubs clubs;
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
  private final Queue<CompletableFuture<?>> outcomes = new ConcurrentLinkedQueue<>();

  private Load(Cast cast, Shape shape, Seed seed) {
    this.shape = shape;
    this.seed = seed;
    this.devices = cast.players().size();
    this.clubs = cast.clubs();
  }

  static Load start(Cast cast, Shape shape, Seed seed) {
    Load load = new Load(cast, shape, seed);
    cast.players().forEach(player -> load.next(load.new Script(player)));
    return load;
  }

  /** What became of the messages so far; those that nobody answered are not complete. */
  List<CompletableFuture<?>> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Writes nothing more. */
  @Override
  public void close() {
    scheduler.shutdownNow();
  }

  private void next(Script script) {
    double pause = -Math.log(1 - script.random.nextDouble()) * shape.pause().toNanos();
    try {
      var _ = scheduler.schedule(() -> step(script), (long) pause, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      // The load has ended.
    }
  }

  private void step(Script script) {
    script.play();
    next(script);
  }

  /** The choices of one device. */
  private final class Script {

    private final Cast.Player player;
    private final SplittableRandom random;
    private int written;

    Script(Cast.Player player) {
      this.player = player;
      this.random = seed.random(player.number());
    }

    void play() {
      RecordedDevice device = player.device();
      ConversationId conversation = conversation(device.actor().user());
      double dice = random.nextDouble();
      if (dice < READS) {
        device.readAll(conversation);
      } else if (dice < READS + TYPES) {
        device.typing(conversation, random.nextBoolean());
      } else if (dice < READS + TYPES + BY_REST && !clubs.all().isEmpty()) {
        outcomes.add(player.script().send(conversation, clientId(), body()));
      } else {
        outcomes.add(device.send(conversation, clientId(), body()));
      }
      if (random.nextDouble() < shape.drops() / devices / shape.perSecond()) {
        device.drop();
      }
    }

    private ConversationId conversation(UserId self) {
      if (!clubs.all().isEmpty() && random.nextDouble() < TO_GROUPS) {
        return clubs.pick(self, random);
      }
      UserId peer = player.peers().get(random.nextInt(player.peers().size()));
      return ConversationId.direct(self, peer);
    }

    private ClientId clientId() {
      written++;
      return new ClientId("s" + seed.value() + "-d" + player.number() + "-" + written);
    }

    private String body() {
      int length =
          random.nextDouble() < LONG_TEXTS ? random.nextInt(4000) : 1 + random.nextInt(120);
      String start = "no. " + written + " of device " + player.number() + " grüße 👋 ";
      return start + "x".repeat(length);
    }
  }
}
