package io.parley.handler.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ReceiptPaceTest {

  private static final Duration WINDOW = Duration.ofMillis(100);

  private final ManualTicker ticker = new ManualTicker();
  private final ReceiptPace pace =
      new ReceiptPace(
          new ReceiptProperties(
              WINDOW, 2, 512, 1000, DataSize.ofMegabytes(1), Duration.ofSeconds(8), 1000),
          ticker);
  private final UserId user = UserId.next();
  private final Reader member = new Reader(GroupId.next().conversation(), user);

  @Test
  void firstReceiptWaitsForTheWindowOnly() {
    pace.learn(member.conversation(), Duration.ofSeconds(10));
    assertThat(wait(member)).isEqualTo(WINDOW);
  }

  @Test
  void nextReceiptOfTheSameMemberWaitsAsLongAsTheGroupWants() {
    pace.reported(member);
    pace.learn(member.conversation(), Duration.ofSeconds(2));
    ticker.advance(Duration.ofMillis(500));
    assertThat(wait(member)).isEqualTo(Duration.ofMillis(1500));
    assertThat(wait(new Reader(member.conversation(), UserId.next()))).isEqualTo(WINDOW);
    ticker.advance(Duration.ofMillis(1450));
    assertThat(wait(member)).isEqualTo(WINDOW);
  }

  @Test
  void noGroupWantsMoreThanTenSeconds() {
    pace.reported(member);
    pace.learn(member.conversation(), Duration.ofHours(1));
    assertThat(wait(member)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void directConversationsAreNotPaced() {
    Reader direct = new Reader(ConversationId.direct(user, UserId.next()), user);
    pace.reported(direct);
    pace.learn(direct.conversation(), Duration.ofSeconds(5));
    assertThat(wait(direct)).isEqualTo(WINDOW);
  }

  private Duration wait(Reader reader) {
    return Duration.ofNanos(pace.dueAt(reader) - ticker.nanos());
  }
}
