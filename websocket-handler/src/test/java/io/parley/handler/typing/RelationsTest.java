package io.parley.handler.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelationsTest {

  private final ManualTicker ticker = new ManualTicker();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final AtomicInteger asked = new AtomicInteger();
  private final Relations relations =
      new Relations(
          conversations -> {
            asked.incrementAndGet();
            return Collections.nCopies(conversations.size(), open.get());
          },
          new Binder(new MapConfigurationPropertySource(Map.of()))
              .bindOrCreate("parley.handler.typing", TypingProperties.class),
          ticker);
  private final ConversationId conversation = ConversationId.direct(UserId.next(), UserId.next());

  @Test
  void blockCountsWithinTwoSeconds() {
    assertThat(relations.areOpen(conversation).join()).isTrue();
    open.set(false);
    ticker.advance(Duration.ofSeconds(2));
    assertThat(relations.areOpen(conversation).join()).isFalse();
  }

  @Test
  void answerIsUsedForAMoment() {
    assertThat(relations.areOpen(conversation).join()).isTrue();
    ticker.advance(Duration.ofMillis(500));
    assertThat(relations.areOpen(conversation).join()).isTrue();
    assertThat(asked).hasValue(1);
  }
}
