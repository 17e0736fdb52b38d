package io.parley.group.index;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Change;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The index in memory. */
public final class InMemoryMembershipIndex implements MembershipIndex {

  private record Entry(UserId user, GroupId group) {}

  private record Move(long version, boolean in) {}

  private final Map<Entry, Move> moves = new HashMap<>();

  @Override
  public synchronized void apply(GroupId group, List<Change> changes) {
    for (Change change : changes) {
      Moves found = Moves.of(change);
      found.in().forEach(user -> note(new Entry(user, group), change.version(), true));
      found.out().forEach(user -> note(new Entry(user, group), change.version(), false));
    }
  }

  @Override
  public synchronized List<GroupId> groups(UserId user, Optional<GroupId> after, int limit) {
    String start = after.map(GroupId::toString).orElse("");
    return moves.entrySet().stream()
        .filter(entry -> entry.getKey().user().equals(user) && entry.getValue().in())
        .map(entry -> entry.getKey().group())
        .sorted(Comparator.comparing(GroupId::toString))
        .filter(group -> group.toString().compareTo(start) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Map<UserId, Integer> counts(Collection<UserId> users) {
    return users.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                user -> groups(user, Optional.empty(), Integer.MAX_VALUE).size()));
  }

  private void note(Entry entry, long version, boolean in) {
    moves.merge(entry, new Move(version, in), (a, b) -> b.version() >= a.version() ? b : a);
  }
}
