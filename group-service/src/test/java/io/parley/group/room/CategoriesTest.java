package io.parley.group.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.group.room.Categories.Category;
import io.parley.group.state.Commit;
import io.parley.group.state.Head;
import io.parley.group.state.InMemoryGroupStore;
import io.parley.group.state.Info;
import io.parley.group.state.Settings;
import io.parley.group.state.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoriesTest {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final InMemoryLobby lobby = new InMemoryLobby();
  private final InMemoryGroupStore store = new InMemoryGroupStore();
  private final AtomicLong nanos = new AtomicLong();
  private final Categories categories = new Categories(lobby, store, nanos::get);

  @Test
  void aCategoryShowsThePictureOfItsFirstRoomThatHasOne() {
    make("Game", "later", START.plusSeconds(2));
    make("Game", "first", START.plusSeconds(1));
    make("Game", null, START);
    make("Chess", null, START);

    assertThat(categories.list())
        .containsExactly(new Category("Chess", 1, null), new Category("Game", 3, "first"));
  }

  @Test
  void whatIsListedAndWasNeverMadeDoesNotCount() {
    lobby.put(new Lobby.Entry(GroupId.next(), "Game"));
    lobby.put(new Lobby.Entry(GroupId.next(), "Chess"));
    make("Game", null, START);

    assertThat(categories.list()).containsExactly(new Category("Game", 1, null));
  }

  @Test
  void roomsAreNotReadAgainForSomeSeconds() {
    assertThat(categories.list()).isEmpty();
    make("Game", null, START);
    assertThat(categories.list()).isEmpty();

    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(categories.list()).hasSize(1);
  }

  private void make(String category, @Nullable String picture, Instant at) {
    GroupId id = GroupId.next();
    Head room =
        Head.ofRoom(id, new Info("T", null, picture), Settings.OF_ROOM, category, at)
            .with(new Versions(1, 0, 0));
    lobby.put(new Lobby.Entry(id, category));
    assertThat(store.commit(new Commit(UUID.randomUUID(), 0, room, List.of(), List.of()))).isTrue();
  }
}
