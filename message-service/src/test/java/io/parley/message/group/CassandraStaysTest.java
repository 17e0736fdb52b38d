package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CassandraStaysTest {

  private final Member.Stay first =
      new Member.Stay(new Member.Entry(1, 2, 3), new Member.Exit(4, 5, 6));
  private final Member.Stay second =
      new Member.Stay(new Member.Entry(7, 8, 9), new Member.Exit(10, 11, 12));

  @Test
  void staysComeBack() {
    List<Long> numbers = CassandraStays.numbers(List.of(first, second));

    assertThat(numbers).hasSize(12);
    assertThat(CassandraStays.stays(numbers)).containsExactly(first, second);
  }

  @Test
  void rowsThatAreOlderThanTheColumnHaveNone() {
    assertThat(CassandraStays.stays(null)).isEmpty();
    assertThat(CassandraStays.stays(List.of())).isEmpty();
  }
}
