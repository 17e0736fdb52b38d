package io.parley.e2e.checker;

import io.parley.contracts.UserId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the log of a group says about the group at each of its numbers. */
final class Chronicle implements Audience {

  /** Who came back is shown what was said in the last time and so many before it. */
  private static final int SHOWN_STAYS = 5;

  private final NavigableMap<Long, GroupState> states = new TreeMap<>();
  private final Map<UserId, List<Stay>> stays = new HashMap<>();

  private Chronicle() {
    states.put(0L, GroupState.NONE);
  }

  /** Reads the changes in the order of their numbers. */
  static Chronicle of(Iterable<Entry> log) {
    Chronicle chronicle = new Chronicle();
    for (Entry entry : log) {
      if (entry instanceof Entry.Change change) {
        chronicle.add(change);
      }
    }
    return chronicle;
  }

  private void add(Entry.Change entry) {
    GroupState before = states.lastEntry().getValue();
    GroupState after = before.after(entry);
    states.put(entry.seq(), after);
    Set<UserId> touched = new HashSet<>(entry.change().users());
    touched.add(entry.actor());
    for (UserId user : touched) {
      if (!before.has(user) && after.has(user)) {
        Stay stay = new Stay(entry.seq(), showsAll(entry) ? 1 : entry.seq(), Stay.OPEN);
        stays.computeIfAbsent(user, u -> new ArrayList<>()).add(stay);
      } else if (before.has(user) && !after.has(user)) {
        List<Stay> his = stays.getOrDefault(user, new ArrayList<>());
        his.set(his.size() - 1, his.getLast().until(entry.seq()));
      }
    }
  }

  private static boolean showsAll(Entry.Change entry) {
    return entry.change().value() instanceof GroupChange.Value.History history && history.full();
  }

  /** The group when the event of this number was accepted. */
  GroupState before(long seq) {
    return states.lowerEntry(seq).getValue();
  }

  /** The group when the event of this number was there. */
  GroupState after(long seq) {
    return states.floorEntry(seq).getValue();
  }

  /** How the group was at the first of these numbers, and after every change before the second. */
  Stream<GroupState> between(long from, long to) {
    return states.subMap(states.floorKey(from), true, to, false).values().stream();
  }

  /** The group as its log leaves it. */
  GroupState last() {
    return states.lastEntry().getValue();
  }

  @Override
  public long owedUntil(UserId user, long seq) {
    List<Stay> his = stays.getOrDefault(user, List.of());
    if (his.stream().anyMatch(stay -> stay.covers(seq) && stay.to() != seq)) {
      return his.stream().filter(stay -> stay.covers(seq)).findFirst().orElseThrow().to();
    }
    // Their own end, unless they are back before they hear of it.
    return his.stream().anyMatch(stay -> stay.covers(seq))
        ? his.stream().mapToLong(Stay::from).filter(from -> from > seq).min().orElse(Stay.OPEN)
        : NEVER;
  }

  @Override
  public boolean keeps(UserId user, long seq) {
    return any(user, stay -> stay.isOpen() && stay.covers(seq));
  }

  @Override
  public boolean finds(UserId user, long seq) {
    List<Stay> his = stays.getOrDefault(user, List.of());
    return remains(user)
        && his.stream()
            .skip(Math.max(0, his.size() - SHOWN_STAYS))
            .anyMatch(stay -> stay.shows(seq));
  }

  @Override
  public boolean maySee(UserId user, long seq) {
    return any(user, stay -> stay.shows(seq));
  }

  @Override
  public boolean remains(UserId user) {
    return last().has(user);
  }

  private boolean any(UserId user, Predicate<Stay> wanted) {
    return stays.getOrDefault(user, List.of()).stream().anyMatch(wanted);
  }
}
