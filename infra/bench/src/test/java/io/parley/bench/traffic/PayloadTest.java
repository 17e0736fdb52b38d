package io.parley.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void isReadBackFromTextsOfAnyLength() {
    Payload payload = new Payload("run", 7, -123);

    assertThat(Payload.parse(payload.text(0))).contains(payload);
    assertThat(Payload.parse(payload.text(1000))).contains(payload);
    assertThat(payload.text(100)).hasSize(100);
  }

  @Test
  void otherTextsAreNone() {
    assertThat(Payload.parse("hello")).isEmpty();
    assertThat(Payload.parse("bench run seven 1 x")).isEmpty();
  }
}
