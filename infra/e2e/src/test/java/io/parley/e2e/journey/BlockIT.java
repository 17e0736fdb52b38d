package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.LogEvent;
import io.parley.client.receipt.Progress;
import io.parley.client.rest.ConversationSummary;
import io.parley.contracts.ConversationId;
import io.parley.e2e.device.Person;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody is blocked: one tick for the sender, a number without content for the blocker. */
@Tag("quick")
class BlockIT {

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");
  private final ConversationId conversation = World.between(ana, ben);

  @Test
  void blockedSenderGetsOneTickAndTheBlockerAVoid() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone");
        Phone bensOther = WORLD.phone(ben, "tablet")) {
      anas.send(ben, "before");
      bens.awaitText("before");
      anas.awaitProgress(ben, conversation, 1, 0);
      WORLD.api().block(ben.token(), ana.id());
      var blocked = anas.send(ben, "can you hear me?");
      bens.awaitEvent(event -> event instanceof LogEvent.Hidden && event.seq() == 2);
      bens.client().markRead(conversation, 2);
      bensOther.awaitProgress(ben, conversation, 2, 2);

      assertThat(blocked.seq()).isEqualTo(2);
      assertThat(readByBen(anas)).allMatch(read -> read == 0);
      assertThat(deliveredToBen(anas)).doesNotContain(2L);

      WORLD.api().unblock(ben.token(), ana.id());
      anas.send(ben, "after");
      bens.awaitText("after");
      anas.awaitProgress(ben, conversation, 3, 0);
    }
    assertHiddenFor(ben, true);
    assertHiddenFor(ana, false);
  }

  @Test
  void listOfTheBlockerShowsNothingOfTheBlocked() {
    try (Phone anas = WORLD.phone(ana, "phone")) {
      anas.send(ben, "before");
      WORLD.api().block(ben.token(), ana.id());
      anas.send(ben, "secret");
      ConversationSummary summary = WORLD.api().conversations(ben.token()).getFirst();

      assertThat(summary.head()).isEqualTo(2);
      assertThat(summary.last())
          .hasValueSatisfying(e -> assertThat(text(e)).isNotEqualTo("secret"));
    }
  }

  private void assertHiddenFor(Person person, boolean hidden) {
    try (Phone fresh = WORLD.phone(person, "fresh")) {
      assertThat(fresh.events()).hasSize(3);
      assertThat(fresh.events().get(1) instanceof LogEvent.Hidden).isEqualTo(hidden);
    }
  }

  private List<Long> readByBen(Phone phone) {
    return ofBen(phone).stream().map(Progress::read).toList();
  }

  private List<Long> deliveredToBen(Phone phone) {
    return ofBen(phone).stream().map(Progress::delivered).toList();
  }

  private List<Progress> ofBen(Phone phone) {
    return phone.progress().stream().filter(p -> p.user().equals(ben.id())).toList();
  }

  private static String text(LogEvent event) {
    return event instanceof LogEvent.Message message ? message.body() : "";
  }
}
