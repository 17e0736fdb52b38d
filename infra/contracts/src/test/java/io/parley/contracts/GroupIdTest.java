package io.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupIdTest {

  private final UserId ana = UserId.next();
  private final ClientId name = new ClientId("k-1");

  @Test
  void sameMakerAndNameAreTheSameGroup() {
    GroupId group = GroupId.of(ana, name);

    assertThat(GroupId.of(ana, new ClientId("k-1"))).isEqualTo(group);
    assertThat(GroupId.parse(group.toString())).isEqualTo(group);
  }

  @Test
  void otherMakerOrNameIsAnotherGroup() {
    assertThat(GroupId.of(UserId.next(), name)).isNotEqualTo(GroupId.of(ana, name));
    assertThat(GroupId.of(ana, new ClientId("k-2"))).isNotEqualTo(GroupId.of(ana, name));
  }

  @Test
  void roomHasAnotherIdThanTheGroupOfTheSameName() {
    assertThat(GroupId.ofRoom(ana, name)).isEqualTo(GroupId.ofRoom(ana, name));
    assertThat(GroupId.ofRoom(ana, name)).isNotEqualTo(GroupId.of(ana, name));
  }
}
