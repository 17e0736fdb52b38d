package io.parley.message.append;

import static io.parley.message.TestClient.change;
import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Append;
import io.parley.message.change.ChangeType;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.group.Changes;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Offer;
import io.parley.message.log.Origin;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that its sender calls as a change of theirs is called is an event of its own. */
class NamesakeTest {

  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  @BeforeEach
  void makeGroup() {
    take(world.change(Changes.created(anna, ben)));
    world.settle();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void messageIsNotTakenForAChange() {
    take(world.send(anna, "v1"));
    world.settle();

    assertThat(world.conversation().log().head()).isEqualTo(2);
    assertThat(world.send(anna, "v1")).isEqualTo(new Offer.Suspected(List.of(2L)));
  }

  @Test
  void messageIsNotTakenForAChangeOfAFormerOwner() {
    world.replaceOwner();

    take(world.send(anna, "v1"));
  }

  @Test
  void messageThatIsBeingWrittenDoesNotSwallowAChange() {
    take(world.send(anna, "v2"));
    take(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    world.settle();

    assertThat(world.group().version()).isEqualTo(2);
    assertThat(world.conversation().log().head()).isEqualTo(3);
  }

  @Test
  void changeThatIsBeingWrittenDoesNotSwallowAMessage() {
    take(world.change(Changes.of(2, ChangeType.TITLE, anna)));
    take(world.send(anna, "v2"));
    world.settle();

    assertThat(world.conversation().log().head()).isEqualTo(3);
  }

  @Test
  void retryFindsTheMessageAndNotTheChange() {
    DuplicateFinder finder = new DuplicateFinder(world.logTable(), Clock.systemUTC());
    Origin message = new Origin(anna, new ClientId("v1"));
    assertThat(finder.among(world.id(), List.of(1L), message)).isEmpty();
    assertThat(finder.between(world.id(), 1, 1, message)).isEmpty();

    take(world.send(anna, "v1"));
    world.settle();

    assertThat(finder.between(world.id(), 1, 2, message)).map(LogEvent::seq).contains(2L);
  }

  @Test
  void theyAreToldApartByTheirKind() {
    Origin change = origin(change(world.id(), Changes.created(anna, ben)));
    Origin message = origin(text(world.id(), anna, "v1"));

    assertThat(change).isEqualTo(new Origin(anna, new ClientId("v1"), true));
    assertThat(message).isEqualTo(new Origin(anna, new ClientId("v1"), false));
  }

  private static Origin origin(Append append) {
    return switch (AppendMessages.parse(append)) {
      case AppendParse.Sound(AppendCommand command) -> command.origin();
      case AppendParse.Wrong wrong -> throw new AssertionError(wrong);
    };
  }

  private static void take(Offer offer) {
    assertThat(offer)
        .isInstanceOfSatisfying(
            Offer.Accepted.class, accepted -> assertThat(accepted.duplicate()).isFalse());
  }
}
