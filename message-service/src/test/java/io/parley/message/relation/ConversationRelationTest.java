package io.parley.message.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.lease.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ConversationRelationTest {

  private static final Relation FRIENDS = new Relation(true, true, false, false);
  private static final Relation SECOND_BLOCKS = new Relation(true, true, false, true);
  private static final Duration MAX_AGE = Duration.ofSeconds(30);

  private final ConversationId conversation = ConversationId.direct(UserId.next(), UserId.next());
  private final UserId first = conversation.members().getFirst();
  private final UserId second = conversation.members().getLast();
  private final List<CompletableFuture<Relation>> asked = new ArrayList<>();
  private final ManualTicker ticker = new ManualTicker();
  private final ConversationRelation relation =
      new ConversationRelation(conversation, new RelationContext(this::ask, ticker, MAX_AGE));
  private boolean answersLater;
  private Relation now = FRIENDS;

  @Test
  void isAskedForOnceAndThenKnown() {
    assertThat(relation.known()).isEmpty();
    assertThat(relation.get()).isEqualTo(FRIENDS);
    assertThat(relation.get()).isEqualTo(FRIENDS);
    assertThat(asked).hasSize(1);
  }

  @Test
  void unknownRelationThatNobodyTellsIsAFailure() {
    answersLater = true;
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            failure.completeExceptionally(new AssertionError(relation.get()));
          } catch (RelationUnknownException e) {
            failure.complete(e);
          }
        });
    Awaitility.await().until(() -> asked.size() == 1);
    assertThat(asked.getFirst().completeExceptionally(new IllegalStateException("away"))).isTrue();

    assertThat(failure.join()).isInstanceOf(RelationUnknownException.class);
  }

  @Test
  void oldRelationIsUsedAndAskedForOnTheSide() {
    assertThat(relation.get()).isEqualTo(FRIENDS);
    answersLater = true;
    ticker.advance(MAX_AGE.plusSeconds(1));

    assertThat(relation.known()).contains(FRIENDS);
    assertThat(relation.known()).contains(FRIENDS);
    assertThat(asked).hasSize(2);
    assertThat(asked.getLast().complete(SECOND_BLOCKS)).isTrue();
    assertThat(relation.known()).contains(SECOND_BLOCKS);
  }

  @Test
  void refreshTakesEffectBeforeItReturns() {
    assertThat(relation.get()).isEqualTo(FRIENDS);
    now = SECOND_BLOCKS;

    relation.refresh();

    assertThat(relation.known()).contains(SECOND_BLOCKS);
  }

  @Test
  void answerToAnEarlierQuestionDoesNotReplaceThatToALaterOne() {
    assertThat(relation.get()).isEqualTo(FRIENDS);
    answersLater = true;
    ticker.advance(MAX_AGE.plusSeconds(1));
    assertThat(relation.known()).contains(FRIENDS);
    answersLater = false;
    now = SECOND_BLOCKS;
    relation.refresh();

    assertThat(asked.get(1).complete(FRIENDS)).isTrue();

    assertThat(relation.known()).contains(SECOND_BLOCKS);
  }

  @Test
  void eventsAreHiddenFromWhoBlocksAndReceiptsFromWhoIsBlocked() {
    assertThat(relation.hiddenFrom(first, SECOND_BLOCKS)).containsExactly(second);
    assertThat(relation.hiddenFrom(second, SECOND_BLOCKS)).isEmpty();
    assertThat(relation.keptFrom(second, SECOND_BLOCKS)).containsExactly(first);
    assertThat(relation.keptFrom(first, SECOND_BLOCKS)).isEmpty();
  }

  private CompletableFuture<Relation> ask(ConversationId about) {
    assertThat(about).isEqualTo(conversation);
    CompletableFuture<Relation> answer = new CompletableFuture<>();
    asked.add(answer);
    if (!answersLater) {
      assertThat(answer.complete(now)).isTrue();
    }
    return answer;
  }
}
