package io.parley.group.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.group.state.Change.What;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How every store of groups carries out commits and keeps the changes they tell of. */
abstract class GroupStoreCommitsContract extends GroupStoreTestBase {

  @Test
  void everythingOfAHeadIsKept() {
    Head head = head(1, 1);
    assertThat(store().commit(commit(0, head, List.of(), 1))).isTrue();

    assertThat(store().head(id)).contains(head);
    assertThat(store().snapshot(id, Needs.of())).contains(Snapshot.blank(head));
  }

  @Test
  void absentPartsOfAHeadStayAbsent() {
    Head room =
        Head.ofRoom(id, new Info("Room", null, null), Settings.OF_ROOM, "Game", now)
            .with(new Versions(1, 1, 0));
    assertThat(store().commit(commit(0, room, List.of(), 1))).isTrue();

    assertThat(store().head(id)).contains(room);
  }

  @Test
  void aHeadIsReplacedAsAWholeButItsBeginning() {
    create();
    Head next =
        new Head(
            id,
            new Info("Other", null, null),
            Settings.OF_GROUP,
            null,
            ben,
            new Counts(5, 6, 7),
            new Versions(2, 4, 0),
            now);
    assertThat(store().commit(commit(1, next, List.of(), 2, 3, 4))).isTrue();

    assertThat(store().head(id)).contains(next);
  }

  @Test
  void aCommitNeedsTheRevisionBefore() {
    create();
    Commit second = commit(1, head(2, 2), List.of(new RowWrite.PutMember(member(ben))), 2);
    Commit alsoSecond = commit(1, head(2, 2), List.of(new RowWrite.PutMember(member(anna))), 2);

    assertThat(store().commit(second)).isTrue();
    assertThat(store().commit(alsoSecond)).isFalse();
    assertThat(store().member(id, ben)).isPresent();
    assertThat(store().member(id, anna)).isEmpty();
    assertThat(store().unpublished(id, 10)).hasSize(2);
  }

  @Test
  void aGroupIsMadeOnce() {
    create();
    assertThat(store().commit(commit(0, head(1, 1), List.of(), 1))).isFalse();
  }

  @Test
  void aCommitOnNothingMakesNothing() {
    assertThat(store().commit(commit(1, head(2, 2), List.of(), 2))).isFalse();
    assertThat(store().head(id)).isEmpty();
  }

  @Test
  void ofManyCommitsAtOnceOneIsCarriedOut() throws Exception {
    create();
    List<UserId> users = IntStream.range(0, 16).mapToObj(_ -> UserId.next()).toList();
    List<Callable<Boolean>> commits =
        users.stream()
            .<Callable<Boolean>>map(user ->
                () ->
                    store()
                        .commit(
                            commit(
                                1, head(2, 2), List.of(new RowWrite.PutMember(member(user))), 2)))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> results = threads.invokeAll(commits);
      assertThat(results.stream().filter(Future::resultNow).count()).isEqualTo(1);
    }
    assertThat(store().members(id, Optional.empty(), 100)).hasSize(1);
  }

  @Test
  void changesOfEveryKindAreKeptUntilTheyArePublished() {
    List<What> whats =
        List.of(
            new What.Created(List.of(ben), "Title", SETTINGS),
            new What.Joined(anna, true),
            new What.Added(List.of(anna, ben), false),
            new What.Left(anna),
            new What.Removed(ben),
            new What.Banned(ben),
            new What.Unbanned(ben),
            new What.RoleChanged(ben, Role.ADMIN),
            new What.OwnerChanged(ben),
            new What.Muted(ben, now),
            new What.Muted(ben, null),
            new What.Unmuted(ben),
            new What.TitleChanged("New"),
            new What.DescriptionChanged(null),
            new What.PictureChanged("pic:2"),
            new What.SettingsChanged(SETTINGS));
    List<Change> changes =
        IntStream.range(0, whats.size())
            .mapToObj(i -> new Change(i + 1, anna, whats.get(i)))
            .toList();
    store().commit(new Commit(UUID.randomUUID(), 0, head(1, 16), List.of(), changes));

    assertThat(store().unpublished(id, 100)).isEqualTo(changes);
    assertThat(store().unpublished(id, 3)).isEqualTo(changes.subList(0, 3));
    store().markPublished(id, 5);
    assertThat(store().unpublished(id, 100)).isEqualTo(changes.subList(5, 16));
    assertThat(store().head(id).orElseThrow().versions()).isEqualTo(new Versions(1, 16, 5));
  }

  @Test
  void publishedNeverGoesBack() {
    create();
    store().markPublished(id, 7);
    store().markPublished(id, 3);
    store().commit(commit(1, head(2, 8), List.of(), 8));

    assertThat(store().head(id).orElseThrow().versions().published()).isEqualTo(7);
    assertThat(store().unpublished(id, 10)).extracting(Change::version).containsExactly(8L);
  }

  @Test
  void versionsSortAsNumbersDo() {
    long[] versions = LongStream.rangeClosed(1, 120).toArray();
    store().commit(commit(0, head(1, 120), List.of(), versions));

    assertThat(store().unpublished(id, 1000))
        .extracting(Change::version)
        .containsExactlyElementsOf(LongStream.of(versions).boxed().toList());
  }
}
