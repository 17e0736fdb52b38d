package io.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingWordsTest {

  @Test
  void oneWordChangesOneSetting() {
    GroupSettings before = GroupSettings.DEFAULT;

    assertThat(SettingWords.change(before, "write", "admins"))
        .contains(before.withSend(Who.ADMINS));
    assertThat(SettingWords.change(before, "edit", "admins"))
        .contains(before.withEditInfo(Who.ADMINS));
    assertThat(SettingWords.change(before, "add", "admins"))
        .contains(before.withAddMembers(Who.ADMINS));
    assertThat(SettingWords.change(before, "pin", "admins")).contains(before.withPin(Who.ADMINS));
    assertThat(SettingWords.change(before, "approval", "on")).contains(before.withApproval(true));
    assertThat(SettingWords.change(before, "history", "all"))
        .contains(before.withFullHistory(true));
  }

  @ParameterizedTest
  @CsvSource({"write, on", "approval, admins", "history, none", "colour, red"})
  void otherWordsChangeNothing(String name, String value) {
    assertThat(SettingWords.change(GroupSettings.DEFAULT, name, value)).isEmpty();
  }
}
