package io.parley.fanout.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final MembershipChange.Kind CAME = MembershipChange.Kind.CAME;
  private static final MembershipChange.Kind WENT = MembershipChange.Kind.WENT;

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final ConversationId group = ConversationId.group(GroupId.next());
  private final Map<ConversationId, MemberList> told = new LinkedHashMap<>();
  private int loads;
  private final Members members =
      new Members(
          conversation -> {
            loads++;
            return Optional.ofNullable(told.get(conversation));
          },
          new MemberProperties(
              List.of("nowhere"), Duration.ZERO, Duration.ZERO, 1, 1000, Duration.ofHours(1)));

  @Test
  void usersOfADirectConversationAreReadOffItsId() {
    Optional<Audience> both = members.at(ConversationId.direct(ana, ben), 0, null);
    assertThat(both.orElseThrow().users()).containsExactlyInAnyOrder(ana, ben);
    assertThat(loads).isZero();
  }

  @Test
  void unknownGroupHasNoMembers() {
    assertThat(members.at(group, 1, null)).isEmpty();
  }

  @Test
  void membersAreLoadedOnce() {
    tell(1, Map.of(ana, new Membership(1, 0)));
    assertThat(at(1, null)).containsExactly(ana);
    assertThat(at(1, null)).containsExactly(ana);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void nextChangeIsFollowed() {
    tell(1, Map.of(ana, new Membership(1, 0)));
    at(1, null);
    assertThat(at(2, change(2, CAME, ben))).containsExactlyInAnyOrder(ana, ben);
    assertThat(at(3, change(3, WENT, ana))).containsExactly(ben);
    assertThat(at(4, change(4, CAME, ana))).containsExactlyInAnyOrder(ana, ben);
    assertThat(at(2, null)).contains(ben);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void changeOfSomethingElseKeepsTheAudience() {
    tell(1, Map.of(ana, new Membership(1, 0)));
    Audience before = members.at(group, 1, null).orElseThrow();
    Audience after = members.at(group, 2, change(2, MembershipChange.Kind.NOTHING)).orElseThrow();
    assertThat(after).isSameAs(before);
  }

  @Test
  void missedChangeMakesMembersLoadAgain() {
    tell(1, Map.of(ana, new Membership(1, 0)));
    at(1, null);
    tell(3, Map.of(ana, new Membership(1, 0), ben, new Membership(2, 0)));
    assertThat(at(3, change(3, CAME))).containsExactlyInAnyOrder(ana, ben);
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void laterListTellsEarlierVersions() {
    tell(9, Map.of(ana, new Membership(1, 5), ben, new Membership(3, 0)));
    assertThat(at(2, null)).containsExactly(ana);
    assertThat(at(4, null)).containsExactlyInAnyOrder(ana, ben);
    assertThat(at(5, change(5, WENT, ana))).containsExactly(ben);
    assertThat(at(9, null)).containsExactly(ben);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void whoCameBackWasInTheGroupBefore() {
    tell(9, Map.of(ana, new Membership(1, 0), ben, new Membership(7, 0, new Membership(2, 4))));
    assertThat(at(3, null)).containsExactlyInAnyOrder(ana, ben);
    assertThat(at(4, null)).containsExactly(ana);
    assertThat(at(6, null)).containsExactly(ana);
    assertThat(at(7, null)).containsExactlyInAnyOrder(ana, ben);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void whoComesBackInTheStreamStaysKnownForEarlierVersions() {
    tell(1, Map.of(ana, new Membership(1, 0), ben, new Membership(1, 0)));
    at(1, null);
    assertThat(at(2, change(2, WENT, ben))).containsExactly(ana);
    assertThat(at(3, change(3, CAME, ben))).containsExactlyInAnyOrder(ana, ben);
    assertThat(at(1, null)).containsExactlyInAnyOrder(ana, ben);
    assertThat(at(2, null)).containsExactly(ana);
  }

  @Test
  void changeOfOneUserKeepsTheTextsOfTheOthers() {
    tell(1, Map.of(ana, new Membership(1, 0)));
    String text = text(1, null);
    assertThat(text(2, change(2, CAME, ben))).isSameAs(text);
    assertThat(text(3, change(3, WENT, ben))).isSameAs(text);
    assertThat(text(2, null)).isSameAs(text);
  }

  @Test
  void versionAtWhichTheSameUsersWereInHasTheSameAudience() {
    tell(4, Map.of(ana, new Membership(1, 0), ben, new Membership(2, 3)));
    Audience last = members.at(group, 4, null).orElseThrow();
    assertThat(members.at(group, 3, null)).containsSame(last);
    assertThat(members.at(group, 1, null)).containsSame(last);
  }

  @Test
  void listThatIsBehindIsBetterThanNone() {
    tell(1, Map.of(ana, new Membership(1, 0)));
    assertThat(at(7, null)).containsExactly(ana);
  }

  private void tell(long version, Map<UserId, Membership> memberships) {
    told.put(group, MemberList.of(version, memberships));
  }

  private List<UserId> at(long version, @Nullable MembershipChange change) {
    return members.at(group, version, change).orElseThrow().users();
  }

  private String text(long version, @Nullable MembershipChange change) {
    Audience audience = members.at(group, version, change).orElseThrow();
    return audience.texts().get(audience.users().indexOf(ana));
  }

  private static MembershipChange change(
      long version, MembershipChange.Kind kind, UserId... users) {
    return new MembershipChange(version, kind, List.of(users));
  }
}
