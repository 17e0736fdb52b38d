package io.parley.group.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltInRoomTest {

  @Test
  void aRoomHasANameAndPerhapsAPicture() {
    assertThat(BuiltInRoom.of("Game=builtin:game"))
        .isEqualTo(new BuiltInRoom("Game", "builtin:game"));
    assertThat(BuiltInRoom.of(" Board games = https://example.org/?a=b "))
        .isEqualTo(new BuiltInRoom("Board games", "https://example.org/?a=b"));
    assertThat(BuiltInRoom.of("Study")).isEqualTo(new BuiltInRoom("Study", null));
    assertThat(BuiltInRoom.of("Study=")).isEqualTo(new BuiltInRoom("Study", null));
  }

  @Test
  void anotherPictureDoesNotMakeItAnotherRoom() {
    assertThat(BuiltInRoom.of("Game=a").id()).isEqualTo(BuiltInRoom.of("Game").id());
    assertThat(BuiltInRoom.of("Game").id()).isNotEqualTo(BuiltInRoom.of("Study").id());
  }

  @Test
  void whatItShowsAtFirstIsItsNameAndItsPicture() {
    BuiltInRoom room = BuiltInRoom.of("Game=builtin:game");

    assertThat(room.info().title()).isEqualTo("Game");
    assertThat(room.info().picture()).isEqualTo("builtin:game");
  }
}
