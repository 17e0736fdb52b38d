package io.parley.contracts.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.group.v1.GroupPermission;
import io.parley.contracts.group.v1.GroupRole;
import io.parley.contracts.group.v1.GroupSettings;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeJsonTest {

  @ParameterizedTest
  @EnumSource(value = GroupChangeType.class, names = "UNRECOGNIZED", mode = EnumSource.Mode.EXCLUDE)
  void everyTypeIsAnObjectWithItsName(GroupChangeType type) {
    String json = ChangeJson.of(change(type).build());

    assertThat(JsonPath.<String>read(json, "$.type")).isEqualTo(ChangeJson.typeName(type));
    assertThat(JsonPath.<Integer>read(json, "$.version")).isEqualTo(4);
  }

  @Test
  void namesAreDistinct() {
    assertThat(
            Arrays.stream(GroupChangeType.values())
                .filter(type -> type != GroupChangeType.UNRECOGNIZED)
                .map(ChangeJson::typeName))
        .doesNotHaveDuplicates();
  }

  @Test
  void titleIsEscaped() {
    String json =
        ChangeJson.of(
            change(GroupChangeType.GROUP_CHANGE_TYPE_TITLE).setText("a \"b\" \n 😀").build());

    assertThat(JsonPath.<String>read(json, "$.text")).isEqualTo("a \"b\" \n 😀");
  }

  @Test
  void settingsAreSpelledOut() {
    GroupSettings settings =
        GroupSettings.newBuilder()
            .setSend(GroupPermission.GROUP_PERMISSION_ADMINS)
            .setEditInfo(GroupPermission.GROUP_PERMISSION_EVERYONE)
            .setApproval(true)
            .setFullHistory(true)
            .build();
    String json =
        ChangeJson.of(
            change(GroupChangeType.GROUP_CHANGE_TYPE_SETTINGS).setSettings(settings).build());

    assertThat(JsonPath.<Map<String, Object>>read(json, "$.settings"))
        .containsEntry("send", "admins")
        .containsEntry("editInfo", "everyone")
        .containsEntry("addMembers", "everyone")
        .containsEntry("pin", "everyone")
        .containsEntry("approval", true)
        .containsEntry("history", "all");
  }

  @Test
  void muteWithoutEndHasNoTime() {
    GroupChange.Builder muted = change(GroupChangeType.GROUP_CHANGE_TYPE_MUTED);

    assertThat(ChangeJson.of(muted.build())).doesNotContain("until");
    assertThat(ChangeJson.of(muted.setUntilMillis(1).build()))
        .contains("\"until\":\"1970-01-01T00:00:00.001Z\"");
  }

  @Test
  void newMembersLearnWhetherTheySeeWhatWasBefore() {
    GroupChange.Builder joined = change(GroupChangeType.GROUP_CHANGE_TYPE_JOINED);

    assertThat(ChangeJson.of(joined.build())).contains("\"fullHistory\":false");
    assertThat(ChangeJson.of(joined.setFullHistory(true).build())).contains("\"fullHistory\":true");
  }

  @Test
  void roleIsNamed() {
    GroupChange change =
        change(GroupChangeType.GROUP_CHANGE_TYPE_ROLE)
            .setRole(GroupRole.GROUP_ROLE_ADMIN)
            .addUsers(UserId.next().toString())
            .build();

    assertThat(ChangeJson.of(change)).contains("\"role\":\"admin\"");
  }

  private static GroupChange.Builder change(GroupChangeType type) {
    return GroupChange.newBuilder().setVersion(4).setType(type);
  }
}
