package io.parley.group.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Change.What;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** A group that Anna makes in a store, and what is written into it. */
abstract class GroupStoreTestBase {

  static final Settings SETTINGS =
      new Settings(
          Permission.ADMINS,
          Permission.EVERYONE,
          Permission.ADMINS,
          Permission.EVERYONE,
          true,
          true);
  private static final Info INFO = new Info("Title", "Text\nin lines", "pic:1");

  final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  final GroupId id = GroupId.next();
  final UserId anna = UserId.next();
  final UserId ben = UserId.next();

  abstract GroupStore store();

  void create(RowWrite... rows) {
    assertThat(store().commit(commit(0, head(1, 1), List.of(rows), 1))).isTrue();
  }

  Commit commit(long revision, Head head, List<RowWrite> rows, long... versions) {
    List<Change> changes =
        LongStream.of(versions)
            .mapToObj(version -> new Change(version, anna, new What.TitleChanged("t" + version)))
            .toList();
    return new Commit(UUID.randomUUID(), revision, head, rows, changes);
  }

  Head head(long revision, long version) {
    return new Head(
        id,
        INFO,
        SETTINGS,
        null,
        anna,
        new Counts(2, 3, 4),
        new Versions(revision, version, 0),
        now);
  }

  Member member(UserId user) {
    return new Member(user, Role.MEMBER, now, 1, null);
  }
}
