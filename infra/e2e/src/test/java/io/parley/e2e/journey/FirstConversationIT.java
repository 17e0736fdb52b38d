package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.frame.LogEvent;
import io.parley.client.rest.ConversationSummary;
import io.parley.client.rest.MessageReceipt;
import io.parley.contracts.ConversationId;
import io.parley.e2e.device.Person;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people meet, write, and see each other's ticks. */
@Tag("quick")
class FirstConversationIT {

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");
  private final ConversationId conversation = World.between(ana, ben);

  @Test
  void messageGetsItsTicks() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      var sent = anas.send(ben, "Grüß dich 👋");
      bens.awaitText("Grüß dich 👋");
      anas.awaitProgress(ben, conversation, 1, 0);
      bens.client().markRead(conversation, 1);
      anas.awaitProgress(ben, conversation, 1, 1);

      assertThat(sent.seq()).isEqualTo(1);
      assertThat(sent.conversation()).isEqualTo(conversation);
      MessageReceipt receipt = receiptOfBen();
      assertThat(receipt.deliveredAt()).isPresent();
      assertThat(receipt.readAt()).isPresent();
    }
  }

  @Test
  void typingIsSeenByTheOther() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.send(ben, "first");
      bens.awaitText("first");
      anas.client().typing(conversation, true);

      await()
          .until(() -> bens.typing().stream().anyMatch(t -> t.user().equals(ana.id()) && t.on()));
    }
  }

  @Test
  void listShowsTheLastMessageAndWhatIsUnread() {
    Person cleo = WORLD.person("cleo");
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone cleos = WORLD.phone(cleo, "phone")) {
      anas.send(ben, "one");
      anas.send(ben, "two");
      cleos.send(ben, "three");
      List<ConversationSummary> list = WORLD.api().conversations(ben.token());

      assertThat(list)
          .extracting(ConversationSummary::conversation)
          .containsExactly(World.between(cleo, ben), conversation);
      assertThat(list).extracting(ConversationSummary::unread).containsExactly(1, 2);
      assertThat(list.getLast().last())
          .hasValueSatisfying(e -> assertThat(((LogEvent.Message) e).body()).isEqualTo("two"));
    }
    try (Phone bens = WORLD.phone(ben, "phone")) {
      bens.client().markRead(conversation, 2);
      await()
          .until(() ->
              WORLD.api().conversations(ben.token()).stream()
                  .filter(summary -> summary.conversation().equals(conversation))
                  .allMatch(summary -> summary.unread() == 0));
    }
  }

  @Test
  void peopleAreFoundByNameAndByTheBeginningOfWhatTheyAreCalled() {
    String prefix = ben.username().substring(0, ben.username().length() - 3);

    assertThat(WORLD.api().find(ana.token(), ben.username()))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(ben.id()));
    await()
        .untilAsserted(() ->
            assertThat(WORLD.api().search(ana.token(), prefix))
                .anyMatch(found -> found.id().equals(ben.id())));
  }

  private MessageReceipt receiptOfBen() {
    return WORLD.api().receipts(ana.token(), conversation, 1).stream()
        .filter(receipt -> receipt.user().equals(ben.id()))
        .findFirst()
        .orElseThrow();
  }
}
