package io.parley.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.support.ManualTicker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstancesTest {

  private static final URI A = URI.create("http://a");
  private static final URI B = URI.create("http://b");
  private static final URI C = URI.create("http://c");

  private final ManualTicker ticker = new ManualTicker();
  private final Instances instances =
      new Instances(List.of(A, B, C), Duration.ofSeconds(3), ticker);

  @Test
  void addressesComeFirstInTurn() {
    assertThat(instances.turn()).containsExactly(A, B, C);
    assertThat(instances.turn()).containsExactly(B, C, A);
    assertThat(instances.turn()).containsExactly(C, A, B);
    assertThat(instances.turn()).containsExactly(A, B, C);
  }

  @Test
  void oneThatRefusedComesLastUntilThePauseIsOver() {
    instances.refused(A);
    assertThat(instances.turn()).containsExactly(B, C, A);
    ticker.pass(Duration.ofSeconds(3));
    instances.turn();
    instances.turn();
    assertThat(instances.turn()).containsExactly(A, B, C);
  }

  @Test
  void whenAllRefusedAllAreTried() {
    instances.refused(A);
    instances.refused(B);
    instances.refused(C);
    assertThat(instances.turn()).containsExactlyInAnyOrder(A, B, C);
  }
}
