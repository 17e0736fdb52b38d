package io.parley.group.room;

import io.parley.contracts.GroupId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The lobby in memory. */
final class InMemoryLobby implements Lobby {

  private final Map<GroupId, Entry> entries =
      new ConcurrentSkipListMap<>(Comparator.comparing(GroupId::toString));

  @Override
  public void put(Entry entry) {
    entries.put(entry.room(), entry);
  }

  @Override
  public List<Entry> list() {
    return List.copyOf(entries.values());
  }
}
