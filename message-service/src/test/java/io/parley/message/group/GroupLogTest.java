package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import io.parley.message.log.Announcement;
import io.parley.message.log.Offer;
import io.parley.message.log.Settlement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What enters the log of a group, and how it goes out. */
class GroupLogTest extends GroupWorldTestBase {

  @Test
  void thereIsNothingBeforeTheGroupIsMade() {
    assertThat(world.send(anna, "a")).isEqualTo(refused(ErrorCode.UNKNOWN_CONVERSATION));
    assertThat(world.group().version()).isZero();
  }

  @Test
  void changeTakesEffectForTheVeryNextEvent() {
    take(world.change(Changes.created(anna, ben)));
    take(world.send(ben, "b1"));
    take(world.change(Changes.of(2, ChangeType.REMOVED, anna, ben)));

    assertThat(world.send(ben, "b2")).isEqualTo(refused(ErrorCode.NOT_A_MEMBER));
    take(world.change(Changes.of(3, ChangeType.ADDED, anna, cora)));
    CompletableFuture<Settlement> message = accepted(world.send(cora, "c1"));
    assertThat(message).isNotDone();
    world.settle();
    assertThat(message.join())
        .isInstanceOfSatisfying(
            Settlement.Durable.class,
            durable -> {
              assertThat(durable.event().seq()).isEqualTo(5);
              assertThat(durable.event().groupVersion()).isEqualTo(3);
            });
  }

  @Test
  void versionsEnterOneByOne() {
    take(world.change(Changes.created(anna)));
    assertThat(world.change(Changes.of(3, ChangeType.TITLE, anna)))
        .isEqualTo(refused(ErrorCode.CONFLICT));
    CompletableFuture<Settlement> second =
        accepted(world.change(Changes.of(2, ChangeType.TITLE, anna)));

    assertThat(world.change(Changes.of(2, ChangeType.TITLE, anna)))
        .isEqualTo(new Offer.Accepted(second, true));
    world.settle();
    assertThat(world.change(Changes.of(2, ChangeType.TITLE, anna))).isEqualTo(new Offer.Passed());
    assertThat(world.change(Changes.created(anna))).isEqualTo(new Offer.Passed());
    take(world.change(Changes.of(3, ChangeType.TITLE, ben)));
  }

  @Test
  void mutedMembersAndThoseWithoutPermissionDoNotSend() {
    take(world.change(Changes.created(anna, ben, cora)));
    take(world.change(Changes.muted(2, anna, 1_001, ben)));
    assertThat(world.send(ben, "b")).isEqualTo(refused(ErrorCode.MUTED));
    take(world.change(Changes.muted(3, anna, 1_000, ben)));
    take(world.send(ben, "b"));

    take(world.change(Changes.settings(4, anna, Permission.ADMINS)));
    assertThat(world.send(cora, "c")).isEqualTo(refused(ErrorCode.NOT_PERMITTED));
    take(world.send(anna, "a"));
    take(world.change(Changes.role(5, anna, GroupRole.ADMIN, cora)));
    take(world.send(cora, "c"));
  }

  @Test
  void durableEventsGoOutInOrderAndToWhoWasTakenOut() {
    take(world.change(Changes.created(anna, ben)));
    take(world.send(ben, "b"));
    take(world.change(Changes.of(2, ChangeType.BANNED, anna, ben, cora)));
    assertThat(world.outlet().all()).isEmpty();

    world.settle();

    assertThat(world.outlet().all())
        .extracting(announcement -> announcement.event().seq())
        .containsExactly(1L, 2L, 3L);
    assertThat(world.outlet().all())
        .extracting(Announcement::originConnection)
        .containsExactly("", "origin", "");
    assertThat(world.outlet().all().getLast().also()).containsExactly(ben);
  }

  @Test
  void whileTheWayOutIsStuckMessagesAreRefusedAndChangesAreNot() {
    take(world.change(Changes.created(anna)));
    world.outlet().setStuck(true);

    assertThat(world.send(anna, "a")).isEqualTo(refused(ErrorCode.UNAVAILABLE));
    take(world.change(Changes.of(2, ChangeType.TITLE, anna)));

    world.outlet().setStuck(false);
    world.outlet().setFull(true);
    assertThat(world.send(anna, "a")).isEqualTo(refused(ErrorCode.OVERLOADED));
    assertThat(world.change(Changes.of(3, ChangeType.TITLE, anna)))
        .isEqualTo(refused(ErrorCode.OVERLOADED));
  }

  @Test
  void retryIsFoundThoughItsSenderIsOut() {
    take(world.change(Changes.created(anna, ben)));
    take(world.send(ben, "b"));
    take(world.change(Changes.of(2, ChangeType.LEFT, ben, ben)));
    world.settle();

    assertThat(world.send(ben, "b")).isInstanceOf(Offer.Suspected.class);
  }
}
