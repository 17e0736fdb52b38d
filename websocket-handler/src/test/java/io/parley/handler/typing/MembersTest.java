package io.parley.handler.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final Instant NOW = Instant.ofEpochMilli(1_000);

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final Members.Known members =
      new Members.Known(
          7,
          Map.of(
              ana, new Members.Voice(true, 1_000),
              ben, new Members.Voice(true, 1_001),
              cora, new Members.Voice(false, 0)),
          0);

  @Test
  void muteCountsUntilItsEnd() {
    assertThat(members.refusal(ben, NOW)).contains(ErrorCode.MUTED);
    assertThat(members.refusal(ana, NOW)).isEmpty();
  }

  @Test
  void whoMayNotWriteIsToldSo() {
    assertThat(members.refusal(cora, NOW)).contains(ErrorCode.NOT_PERMITTED);
    assertThat(members.refusal(UserId.next(), NOW)).contains(ErrorCode.NOT_A_MEMBER);
  }
}
