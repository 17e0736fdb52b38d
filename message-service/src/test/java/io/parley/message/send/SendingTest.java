package io.parley.message.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.message.append.AppendCommand;
import io.parley.message.append.AppendOutcome;
import io.parley.message.log.Content;
import io.parley.message.log.Origin;
import io.parley.message.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTest {

  private final UserId anna = UserId.next();
  private final ConversationId conversation = ConversationId.direct(anna, UserId.next());
  private final Origin origin = new Origin(anna, new ClientId("k"));
  private final Content content = Content.text("hi", 0, List.of());
  private final List<AppendCommand> commands = new ArrayList<>();
  private final SendKeys keys = new InMemorySendKeys();
  private final SendResult first = new SendResult(7, MessageId.next(), 1_234);
  private AppendOutcome outcome = appended(false);

  @Test
  void whoTriesAgainIsAnsweredWithoutTheLog() {
    assertThat(send()).isEqualTo(new Sending.Sent(first, false));
    outcome = new AppendOutcome.Refused(ErrorCode.UNAVAILABLE);

    assertThat(send()).isEqualTo(new Sending.Sent(first, true));
    assertThat(commands).hasSize(1);
  }

  @Test
  void afterAnAttemptOfUnknownOutcomeTheLogIsLookedThrough() {
    outcome = new AppendOutcome.Refused(ErrorCode.UNAVAILABLE);
    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    outcome = appended(true);

    assertThat(send()).isEqualTo(new Sending.Sent(first, true));
    assertThat(commands).extracting(AppendCommand::retry).containsExactly(false, true);
    assertThat(send()).isEqualTo(new Sending.Sent(first, true));
    assertThat(commands).hasSize(2);
  }

  @Test
  void itIsSentAlthoughThatCannotBeNoted() {
    SendKeys forgetful =
        new SendKeys() {
          @Override
          public SendAttempt enter(ConversationId of, Origin by) {
            return keys.enter(of, by);
          }

          @Override
          public void succeeded(ConversationId of, Origin by, SendResult result) {
            throw new StoreUnavailableException(new IllegalStateException("as the test wants it"));
          }
        };

    assertThat(sending(forgetful).send(conversation, origin, content))
        .isEqualTo(new Sending.Sent(first, false));
  }

  private Sending.Sent send() {
    return sending(keys).send(conversation, origin, content);
  }

  private Sending sending(SendKeys with) {
    return new Sending(
        with,
        command -> {
          commands.add(command);
          return outcome;
        });
  }

  private AppendOutcome appended(boolean duplicate) {
    return new AppendOutcome.Appended(
        first.seq(), first.id(), first.at(), List.of(), duplicate, false);
  }
}
