package io.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ServerFrame.Tally;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TallyBoardTest {

  private final TallyBoard board = new TallyBoard();

  @Test
  void saysHowFarAMessageIs() {
    assertThat(board.ticks(1)).isEqualTo("✓");

    assertThat(board.learn(List.of(new Tally(1, 3, 0, 0)))).isPresent();
    assertThat(board.ticks(1)).isEqualTo("✓");
    assertThat(board.learn(List.of(new Tally(1, 3, 2, 0)))).isPresent();
    assertThat(board.ticks(1)).isEqualTo("✓ delivered to 2 of 3");
    assertThat(board.learn(List.of(new Tally(1, 3, 2, 1)))).isPresent();
    assertThat(board.ticks(1)).isEqualTo("✓ delivered to 2 of 3, read by 1 of 3");
  }

  @Test
  void onlyTheLatestNewsIsWorthALine() {
    Tally one = new Tally(1, 3, 1, 1);
    Tally two = new Tally(2, 3, 1, 1);

    assertThat(board.learn(List.of(two, one))).contains(two);
    assertThat(board.learn(List.of(one, two))).isEmpty();
    assertThat(board.learn(List.of(new Tally(1, 3, 3, 3), two))).map(Tally::seq).contains(1L);
  }

  @Test
  void forgetsTheOldest() {
    List<Tally> many = LongStream.rangeClosed(1, 500).mapToObj(n -> new Tally(n, 1, 1, 1)).toList();

    assertThat(board.learn(many)).isPresent();

    assertThat(board.knows(500)).isTrue();
    assertThat(board.knows(1)).isFalse();
  }
}
