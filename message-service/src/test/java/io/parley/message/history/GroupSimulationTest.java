package io.parley.message.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random interleavings of changes, messages, reads, late writes and changes of the owner: whoever
 * wrote was in the group and allowed to, at that number of the log; nobody was shown anything from
 * outside of their memberships; versions have no gaps; nothing acknowledged is missing.
 */
class GroupSimulationTest {

  private static final int STEPS = 400;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void membershipIsWhatTheLogSays(long seed) {
    try (GroupSimulation simulation = new GroupSimulation(seed)) {
      for (int step = 0; step < STEPS; step++) {
        simulation.step();
      }
      simulation.finish();
      assertThat(simulation.log()).isNotEmpty();
      new GroupHistory(simulation.log()).check(simulation);
    }
  }
}
