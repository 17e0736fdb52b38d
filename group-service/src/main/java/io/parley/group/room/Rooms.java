package io.parley.group.room;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.CommandResult;
import io.parley.group.command.Commands;
import io.parley.group.command.GroupLimits;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Info;
import io.parley.group.state.Settings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes public rooms and finds them. */
@Service
class Rooms {

  private static final Actor NOBODY = new Actor(UserId.NOBODY, false);

  private final Lobby lobby;
  private final Commands commands;
  private final GroupStore store;
  private final GroupLimits limits;
  private final Clock clock;

  Rooms(Lobby lobby, Commands commands, GroupStore store, GroupLimits limits, Clock clock) {
    this.lobby = lobby;
    this.commands = commands;
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Makes a room; one that is there already is found as it is. It is listed before it is there, so
   * that it is never there and not listed.
   */
  CommandResult create(GroupId id, Info info, String category) {
    if (!exists(id) && lobby.list().size() >= limits.maxRooms()) {
      throw new ProblemException(ErrorCode.TOO_MANY_GROUPS);
    }
    Head blank =
        Head.ofRoom(
            id, info, Settings.OF_ROOM, category, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return commands.create(
        blank, NOBODY, new CreateRoom(), _ -> lobby.put(new Lobby.Entry(id, category)));
  }

  boolean exists(GroupId id) {
    return store.head(id).isPresent();
  }

  /**
   * Some rooms.
   *
   * @param next the last of them, if there are perhaps more
   */
  record Page(List<Head> rooms, Optional<GroupId> next) {}

  /** A page of rooms in the order of their ids, of one category or of all. */
  Page page(@Nullable String category, @Nullable GroupId after, int limit) {
    String start = after == null ? "" : after.toString();
    List<GroupId> page =
        lobby.list().stream()
            .filter(entry -> category == null || entry.category().equals(category))
            .map(Lobby.Entry::room)
            .sorted(Comparator.comparing(GroupId::toString))
            .dropWhile(room -> room.toString().compareTo(start) <= 0)
            .limit(limit)
            .toList();
    boolean full = page.size() == limit;
    return new Page(store.heads(page), full ? Optional.of(page.getLast()) : Optional.empty());
  }
}
