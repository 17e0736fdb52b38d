package io.parley.group.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Change;
import io.parley.group.state.Change.What;
import io.parley.group.state.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every index does. */
abstract class MembershipIndexContract {

  private final GroupId group = GroupId.next();
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  abstract MembershipIndex index();

  @Test
  void whoMakesAGroupAndWhomTheyTakeAlongAreInIt() {
    apply(1, anna, new What.Created(List.of(ben), "T", Settings.OF_GROUP));

    assertThat(groups(anna)).containsExactly(group);
    assertThat(groups(ben)).containsExactly(group);
  }

  @Test
  void nobodyIsInARoomThatIsNew() {
    apply(1, UserId.NOBODY, new What.Created(List.of(), "T", Settings.OF_ROOM));

    assertThat(groups(UserId.NOBODY)).doesNotContain(group);
  }

  @Test
  void whoComesIsInAndWhoGoesIsNot() {
    apply(2, anna, new What.Joined(anna, false));
    apply(3, anna, new What.Added(List.of(ben), false));
    assertThat(groups(anna)).containsExactly(group);
    assertThat(groups(ben)).containsExactly(group);

    apply(4, anna, new What.Left(anna));
    apply(5, anna, new What.Removed(ben));
    assertThat(groups(anna)).isEmpty();
    assertThat(groups(ben)).isEmpty();

    apply(6, anna, new What.Joined(anna, false));
    apply(7, ben, new What.Banned(anna));
    assertThat(groups(anna)).isEmpty();
  }

  @Test
  void oldChangesThatComeAgainDoNotCount() {
    apply(2, anna, new What.Joined(anna, false));
    apply(3, anna, new What.Left(anna));
    apply(2, anna, new What.Joined(anna, false));
    assertThat(groups(anna)).isEmpty();

    apply(4, anna, new What.Joined(anna, false));
    apply(3, anna, new What.Left(anna));
    assertThat(groups(anna)).containsExactly(group);
  }

  @Test
  void groupsComeInPages() {
    List<GroupId> all = IntStream.range(0, 5).mapToObj(_ -> GroupId.next()).toList();
    all.forEach(
        id -> index().apply(id, List.of(new Change(1, anna, new What.Joined(anna, false)))));

    assertThat(index().groups(anna, Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
    assertThat(index().groups(anna, Optional.of(all.get(1)), 2)).isEqualTo(all.subList(2, 4));
    assertThat(index().groups(anna, Optional.of(all.get(3)), 2)).isEqualTo(all.subList(4, 5));
  }

  @Test
  void groupsAreCounted() {
    apply(1, anna, new What.Joined(anna, false));
    index().apply(GroupId.next(), List.of(new Change(1, anna, new What.Joined(anna, false))));

    assertThat(index().counts(List.of(anna, ben))).isEqualTo(Map.of(anna, 2, ben, 0));
  }

  private void apply(long version, UserId actor, What what) {
    index().apply(group, List.of(new Change(version, actor, what)));
  }

  private List<GroupId> groups(UserId user) {
    return index().groups(user, Optional.empty(), 1000);
  }
}
