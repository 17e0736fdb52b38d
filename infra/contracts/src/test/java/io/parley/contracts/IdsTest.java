package io.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.codec.base.BaseNCodec;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  /** A general codec for the same text form. */
  private static final BaseNCodec REFERENCE = BaseNCodec.newInstance("0-9a-v");

  @Test
  void textIsThatOfTheReference() {
    Random random = new Random(27);
    Stream<UUID> edges =
        Stream.of(new UUID(0, 0), new UUID(-1, -1), new UUID(0, -1), new UUID(-1, 0));
    Stream<UUID> others =
        Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(1_000);
    assertThat(Stream.concat(edges, others))
        .allSatisfy(value -> {
          String text = Ids.format(value);
          assertThat(text).hasSize(Ids.LENGTH).isEqualTo(REFERENCE.encode(value));
          assertThat(Ids.parse(text)).isEqualTo(value);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000000000000000000000000",
        "000000000000000000000000000",
        "80000000000000000000000000",
        "0000000000000000000000000w",
        "0000000000000000000000000V",
        "0000000000000 000000000000",
        "000000000000000000000000é0",
        ":0000000000000000000000000",
        "/0000000000000000000000000"
      })
  void anythingElseIsNoId(String text) {
    assertThatThrownBy(() -> Ids.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
