package io.parley.handler.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.connection.ConnectionId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TypingPaceTest {

  private static final TypingProperties DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("parley.handler.typing", TypingProperties.class);

  private final ManualTicker ticker = new ManualTicker();
  private final TypingPace pace = new TypingPace(DEFAULTS, ticker);
  private final ConnectionId connection = new ConnectionId("c");
  private final ConversationId direct = ConversationId.direct(UserId.next(), UserId.next());
  private final ConversationId group = GroupId.next().conversation();

  @Test
  void thatItBeganIsPassedOnOnceInTwoSecondsPerConversation() {
    assertThat(passes(direct, true)).isTrue();
    assertThat(passes(group, true)).isTrue();
    ticker.advance(Duration.ofMillis(1_999));
    assertThat(passes(direct, true)).isFalse();
    ticker.advance(Duration.ofMillis(1));
    assertThat(passes(direct, true)).isTrue();
  }

  @Test
  void thatItEndedIsPassedOnOnlyAfterItWasThatItBegan() {
    assertThat(passes(direct, false)).isFalse();
    assertThat(passes(direct, true)).isTrue();
    assertThat(passes(direct, false)).isTrue();
    assertThat(passes(direct, false)).isFalse();
  }

  @Test
  void manyFramesInTurnsAreTwo() {
    int passed = 0;
    for (int i = 0; i < 100; i++) {
      passed += passes(direct, true) ? 1 : 0;
      passed += passes(direct, false) ? 1 : 0;
    }
    assertThat(passed).isEqualTo(2);
  }

  @Test
  void thatItEndedIsAlwaysPassedOnInGroups() {
    assertThat(passes(group, true)).isTrue();
    assertThat(passes(group, false)).isTrue();
    ticker.advance(Duration.ofSeconds(2));
    assertThat(passes(group, true)).isTrue();
    ticker.advance(Duration.ofSeconds(1));
    assertThat(passes(group, false)).isTrue();
  }

  @Test
  void thatItEndedIsPassedOnLongAfterItBegan() {
    assertThat(passes(direct, true)).isTrue();
    ticker.advance(Duration.ofSeconds(30));
    assertThat(passes(direct, false)).isTrue();
  }

  private boolean passes(ConversationId conversation, boolean on) {
    return pace.passes(connection, conversation, on);
  }
}
