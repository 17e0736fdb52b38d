package io.parley.group.room;

class InMemoryLobbyTest extends LobbyContract {

  private final Lobby lobby = new InMemoryLobby();

  @Override
  Lobby lobby() {
    return lobby;
  }
}
