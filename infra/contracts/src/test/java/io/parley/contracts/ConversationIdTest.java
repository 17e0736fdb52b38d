package io.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdTest {

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();

  @Test
  void directConversationIsTheSameWhoeverWritesFirst() {
    assertThat(ConversationId.direct(ana, ben)).isEqualTo(ConversationId.direct(ben, ana));
  }

  @Test
  void membersAreReadOffTheId() {
    ConversationId conversation = ConversationId.parse(ConversationId.direct(ben, ana).toString());

    assertThat(conversation.members()).containsExactlyInAnyOrder(ana, ben);
    assertThat(conversation.other(ana)).isEqualTo(ben);
    assertThat(conversation.includes(UserId.next())).isFalse();
  }

  @Test
  void idOfAGroupExcludesNobody() {
    assertThat(ConversationId.direct(ana, ben).excludes(ana)).isFalse();
    assertThat(ConversationId.direct(ana, ben).excludes(UserId.next())).isTrue();
    assertThat(GroupId.next().conversation().excludes(ana)).isFalse();
  }

  @Test
  void textOfMoreThan128BitsIsNoId() {
    assertThat(UserId.tryParse("v".repeat(26))).isEmpty();
    assertThat(UserId.tryParse("7" + "v".repeat(25))).isPresent();
  }

  @Test
  void conversationWithOneselfIsRefused() {
    assertThatThrownBy(() -> ConversationId.direct(ana, ana))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void usersInTheWrongOrderAreAnotherSpellingAndRefused() {
    String[] parts = ConversationId.direct(ana, ben).toString().split("\\.", -1);

    assertThat(ConversationId.tryParse("d." + parts[2] + "." + parts[1])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "d.", "d.a.b", "x", "g.aaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void anythingElseIsNotAConversation(String text) {
    assertThat(ConversationId.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000000000000000000000!", "aaaaaaaaaaaaaaaaaaaaaaaaaé", "w"})
  void textThatIsNotBase32IsNotAnId(String text) {
    assertThat(UserId.tryParse(text)).isEmpty();
  }

  @Test
  void idHasOneSpelling() {
    String text = ana.toString();

    assertThat(text).hasSize(26).matches("[0-9a-v]+");
    assertThat(UserId.tryParse(text)).contains(ana);
    assertThat(UserId.tryParse(text.toUpperCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void laterIdsSortLater() {
    assertThat(ana.toString()).isLessThan(ben.toString());
  }
}
