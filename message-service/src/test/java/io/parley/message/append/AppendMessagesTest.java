package io.parley.message.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.TestClient;
import org.junit.jupiter.api.Test;

class AppendMessagesTest {

  private static final AppendParse TOO_LARGE = new AppendParse.Wrong(ErrorCode.BODY_TOO_LARGE);

  private final UserId sender = UserId.next();
  private final ConversationId conversation = ConversationId.direct(sender, UserId.next());

  @Test
  void largestTextIsTaken() {
    assertThat(parse("x".repeat(16 * 1024))).isInstanceOf(AppendParse.Sound.class);
    assertThat(parse("\n".repeat(16 * 1024))).isInstanceOf(AppendParse.Sound.class);
    assertThat(parse("x".repeat(16 * 1024 + 1))).isEqualTo(TOO_LARGE);
  }

  @Test
  void textThatWouldNotFitIntoAFrameOnceEscapedIsTooLarge() {
    assertThat(parse("\u0001".repeat(10_240))).isInstanceOf(AppendParse.Sound.class);
    assertThat(parse("\u0001".repeat(10_241))).isEqualTo(TOO_LARGE);
  }

  private AppendParse parse(String body) {
    return AppendMessages.parse(
        TestClient.text(conversation, sender, "c1").toBuilder().setBody(body).build());
  }
}
