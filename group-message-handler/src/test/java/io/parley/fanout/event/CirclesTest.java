package io.parley.fanout.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId eve = UserId.next();
  private final Audience inside = Audience.of(List.of(ana, ben));

  @Test
  void usualAudienceIsPassedOnAsItIs() {
    assertThat(circle(Set.of(), Set.of()).seeing()).isSameAs(inside);
    assertThat(circle(Set.of(ana), Set.of(eve)).seeing()).isSameAs(inside);
    assertThat(circle(Set.of(), Set.of()).blind().isEmpty()).isTrue();
  }

  @Test
  void whoWasTakenOutIsToldBesideTheMembersWhoKeepTheirTexts() {
    Audience seeing = circle(Set.of(eve), Set.of()).seeing();

    assertThat(seeing.users()).containsExactly(ana, ben, eve);
    assertThat(seeing.texts().getFirst()).isSameAs(inside.texts().getFirst());
  }

  @Test
  void whoMustNotSeeItIsApart() {
    Circle circle = circle(Set.of(eve), Set.of(ben, eve));

    assertThat(circle.seeing().users()).containsExactly(ana);
    assertThat(circle.blind().users()).containsExactly(ben, eve);
  }

  private Circle circle(Set<UserId> also, Set<UserId> hiddenFrom) {
    LogEntry entry =
        new LogEntry(ConversationId.group(GroupId.next()), 1, 1, null, ByteString.EMPTY, 1);
    return Circles.circle(inside, new Announcement(entry, null, also, hiddenFrom));
  }
}
