package io.parley.group.publish;

import io.parley.contracts.GroupId;
import io.parley.group.state.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logs in memory. What comes of appending to a group can be chosen. */
final class InMemoryChangeLog implements ChangeLog {

  private final Map<GroupId, List<Change>> logs = new HashMap<>();
  private final Map<GroupId, Outcome> moods = new HashMap<>();
  private final List<GroupId> asked = new ArrayList<>();
  private final List<Long> offered = new ArrayList<>();

  @Override
  public Outcome append(GroupId group, List<Change> changes) {
    asked.add(group);
    changes.forEach(change -> offered.add(change.version()));
    Outcome mood = moods.getOrDefault(group, Outcome.APPENDED);
    if (mood == Outcome.APPENDED || mood == Outcome.PENDING) {
      List<Change> log = logs.computeIfAbsent(group, _ -> new ArrayList<>());
      changes.stream().filter(change -> change.version() == log.size() + 1).forEach(log::add);
    }
    return mood;
  }

  void become(GroupId group, Outcome mood) {
    moods.put(group, mood);
  }

  List<Long> versions(GroupId group) {
    return logs.getOrDefault(group, List.of()).stream().map(Change::version).toList();
  }

  /** Which versions there were to be appended, in order. */
  List<Long> offered() {
    return offered;
  }

  /** Which groups were appended to, in order. */
  List<GroupId> asked() {
    return asked;
  }
}
