package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.transport.Endpoint;
import io.parley.client.transport.RawConnection;
import io.parley.client.transport.RawFrame;
import io.parley.e2e.cluster.Metrics;
import io.parley.e2e.device.Json;
import io.parley.e2e.device.Person;
import io.parley.local.layout.ServiceName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that never reads is let go; nobody else notices. */
@Tag("quick")
class SlowReaderIT {

  private static final int BODY = 16 * 1024;
  private static final int ROUND = 200;
  private static final int ROUNDS = 12;
  private static final double HEAP_GROWTH = 64e6;

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");

  @Test
  void clientThatNeverReadsIsClosedAndMemoryStaysBounded() throws InterruptedException {
    try (RawConnection deaf =
            RawConnection.open(WORLD.runtime(), Endpoint.of(WORLD.cluster().origin())).join();
        Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      deaf.sendText(
          Json.write(Map.of("type", "hello", "token", ben.token().value(), "device", "deaf")));
      assertThat(deaf.next(Duration.ofSeconds(10))).isPresent();
      deaf.wire().reading(false);
      double before = heapOfHandlers();
      for (int round = 0; round < ROUNDS; round++) {
        sendMuch(anas);
      }
      bens.awaitEvent(event -> event.seq() == (long) ROUND * ROUNDS);
      deaf.wire().reading(true);

      // 4503 if there was room for a close frame; a message that is half sent leaves none.
      assertThat(ending(deaf).closed().code()).isIn(4503, 1006);
      assertThat(heapOfHandlers() - before).isLessThan(HEAP_GROWTH);
    }
  }

  private void sendMuch(Phone phone) {
    String body = "x".repeat(BODY);
    CompletableFuture<?>[] sends =
        IntStream.range(0, ROUND)
            .mapToObj(i -> phone.client().send(ben.id(), body))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sends).join();
  }

  private static RawFrame.End ending(RawConnection connection) throws InterruptedException {
    while (true) {
      Optional<RawFrame> frame = connection.next(Duration.ofSeconds(45));
      if (frame.orElseThrow() instanceof RawFrame.End end) {
        return end;
      }
    }
  }

  /** Used heap of both handlers after collections, in bytes. */
  private static double heapOfHandlers() {
    return IntStream.rangeClosed(1, 2)
        .mapToDouble(number ->
            Metrics.of(WORLD.cluster().inside(ServiceName.WEBSOCKET_HANDLER, number))
                .sum("jvm_gc_live_data_size_bytes"))
        .sum();
  }
}
