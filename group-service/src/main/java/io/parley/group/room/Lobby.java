package io.parley.group.room;

import io.parley.contracts.GroupId;
import java.util.List;

/** Lists public rooms. What a method has done when it returns is durable. */
interface Lobby {

  /** A room that is listed; it may not exist yet. */
  record Entry(GroupId room, String category) {}

  void put(Entry entry);

  /** All of them, in the order of their ids. */
  List<Entry> list();
}
