package io.parley.group.room;

import io.parley.group.store.TestCassandra;

class CassandraLobbyIT extends LobbyContract {

  private final Lobby lobby = new CassandraLobby(TestCassandra.session());

  @Override
  Lobby lobby() {
    return lobby;
  }
}
