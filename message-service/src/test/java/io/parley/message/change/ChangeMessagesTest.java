package io.parley.message.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChangeType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeMessagesTest {

  private static final GroupSettings STRICT =
      new GroupSettings(
          Permission.ADMINS, Permission.EVERYONE, Permission.ADMINS, Permission.ADMINS, true, true);

  @ParameterizedTest
  @EnumSource(ChangeType.class)
  void changeComesBackAsItWas(ChangeType type) {
    GroupChange change =
        new GroupChange(
            7,
            type,
            UserId.next(),
            List.of(UserId.next(), UserId.next()),
            new GroupChange.Detail(GroupRole.ADMIN, 42, "Grüße", STRICT, true));

    assertThat(ChangeMessages.from(ChangeMessages.of(change))).contains(change);
  }

  @Test
  void changeOfAnUnknownTypeIsNone() {
    var message =
        io.parley.contracts.group.v1.GroupChange.newBuilder()
            .setVersion(1)
            .setActor(UserId.next().toString());

    assertThat(ChangeMessages.from(message.build())).isEmpty();
    assertThat(ChangeMessages.from(message.setTypeValue(999).build())).isEmpty();
    assertThat(
            ChangeMessages.from(message.setType(GroupChangeType.GROUP_CHANGE_TYPE_TITLE).build()))
        .isPresent();
  }

  @Test
  void whatIsNotSaidIsOpenToEveryone() {
    GroupChange read =
        ChangeMessages.from(
                io.parley.contracts.group.v1.GroupChange.newBuilder()
                    .setVersion(1)
                    .setType(GroupChangeType.GROUP_CHANGE_TYPE_SETTINGS)
                    .setActor(UserId.next().toString())
                    .build())
            .orElseThrow();

    assertThat(read.detail()).isEqualTo(GroupChange.Detail.NONE);
  }
}
