package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

  private final List<Roll.Span> earlier = List.of(new Roll.Span(1, 3), new Roll.Span(5, 6));

  @Test
  void whoCameBackWasInTheGroupInEveryStay() {
    Roll.Entry in = new Roll.Entry(UserId.next(), 8, 0, Roll.Voice.FREE, earlier);

    assertThat(in.isIn()).isTrue();
    assertThat(List.of(1L, 2L, 5L, 8L, 9L)).allMatch(in::holdsAt);
    assertThat(List.of(0L, 3L, 4L, 6L, 7L)).noneMatch(in::holdsAt);
  }

  @Test
  void whoIsOutWasInTheGroupUntilThen() {
    Roll.Entry out = new Roll.Entry(UserId.next(), 8, 10, Roll.Voice.FREE, earlier);

    assertThat(out.isIn()).isFalse();
    assertThat(List.of(2L, 5L, 9L)).allMatch(out::holdsAt);
    assertThat(List.of(4L, 10L, 11L)).noneMatch(out::holdsAt);
  }
}
