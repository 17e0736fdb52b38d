package io.parley.group.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import org.junit.jupiter.api.Test;

/** What every lobby does. */
abstract class LobbyContract {

  abstract Lobby lobby();

  @Test
  void roomsAreListedOnce() {
    Lobby.Entry first = new Lobby.Entry(GroupId.next(), "Game");
    Lobby.Entry second = new Lobby.Entry(GroupId.next(), "Chess & more");
    lobby().put(second);
    lobby().put(first);
    lobby().put(second);

    assertThat(lobby().list()).containsOnlyOnce(first, second);
  }
}
