package io.parley.handler.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void memberReportsOnceInTheTimeThatTheGroupWants() {
    pace.learn(member.conversation(), Duration.ofSeconds(2));
    reachItsMoment(member);
    for (int i = 0; i < 5; i++) {
      assertThat(reportNext(member)).isEqualTo(Duration.ofSeconds(2));
    }
    assertThat(wait(new Reader(member.conversation(), UserId.next()))).isEqualTo(WINDOW);
    ticker.advance(Duration.ofSeconds(2));
    assertThat(wait(member)).isEqualTo(WINDOW);
  }

  @Test
  void membersWhomTheSameMessageReachesDoNotReportAllAtOnce() {
    pace.learn(member.conversation(), Duration.ofSeconds(2));
    Map<Long, Long> bySecondTenth =
        Stream.generate(() -> new Reader(member.conversation(), UserId.next()))
            .limit(400)
            .peek(pace::reported)
            .collect(
                Collectors.groupingBy(
                    reader -> wait(reader).toMillis() / 200, Collectors.counting()));
    assertThat(bySecondTenth).hasSizeGreaterThanOrEqualTo(10);
    assertThat(bySecondTenth.values()).allMatch(count -> count < 100);
  }

  @Test
  void noGroupWantsMoreThanTenSeconds() {
    pace.learn(member.conversation(), Duration.ofHours(1));
    reachItsMoment(member);
    assertThat(reportNext(member)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void directConversationsAreNotPaced() {
    Reader direct = new Reader(ConversationId.direct(user, UserId.next()), user);
    pace.reported(direct);
    pace.learn(direct.conversation(), Duration.ofSeconds(5));
    assertThat(wait(direct)).isEqualTo(WINDOW);
  }

  /** The first receipt comes when it comes, the second at the member's moment or just after it. */
  private void reachItsMoment(Reader reader) {
    var _ = reportNext(reader);
    var _ = reportNext(reader);
  }

  /** Lets the time pass until the next receipt is passed on. */
  private Duration reportNext(Reader reader) {
    pace.reported(reader);
    Duration wait = wait(reader);
    ticker.advance(wait);
    return wait;
  }

  private Duration wait(Reader reader) {
    return Duration.ofNanos(pace.dueAt(reader) - ticker.nanos());
  }
}
