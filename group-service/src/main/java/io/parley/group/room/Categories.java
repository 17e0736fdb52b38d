package io.parley.group.room;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.GroupId;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The categories of public rooms, as of some seconds ago: to tell them costs a read of every room.
 */
@Service
class Categories {

  private static final Duration AGE = Duration.ofSeconds(5);
  private static final int LOBBY = 0;

  private final Lobby lobby;
  private final GroupStore store;
  private final LoadingCache<Integer, List<Category>> known;

  Categories(Lobby lobby, GroupStore store, Ticker ticker) {
    this.lobby = lobby;
    this.store = store;
    this.known =
        Caffeine.newBuilder().expireAfterWrite(AGE).ticker(ticker::nanos).build(_ -> categories());
  }

  /**
   * Rooms that have something in common.
   *
   * @param rooms how many they are
   * @param picture of the first of them that has one
   */
  record Category(String name, long rooms, @Nullable String picture) {}

  /** Those that have rooms, in the order of their names. */
  List<Category> list() {
    return known.get(LOBBY);
  }

  /** What is listed in the lobby and was never made does not count. */
  private List<Category> categories() {
    List<GroupId> listed = lobby.list().stream().map(Lobby.Entry::room).toList();
    Map<String, List<Head>> rooms =
        store.heads(listed).stream()
            .sorted(Comparator.comparing(Head::createdAt))
            .collect(
                Collectors.groupingBy(
                    head -> Objects.requireNonNull(head.category()),
                    TreeMap::new,
                    Collectors.toList()));
    return rooms.entrySet().stream()
        .map(entry -> category(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Category category(String name, List<Head> rooms) {
    Optional<String> picture =
        rooms.stream()
            .flatMap(room -> Optional.ofNullable(room.info().picture()).stream())
            .findFirst();
    return new Category(name, rooms.size(), picture.orElse(null));
  }
}
