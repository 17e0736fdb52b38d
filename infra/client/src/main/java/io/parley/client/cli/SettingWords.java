package io.parley.client.cli;

import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import java.util.Optional;

/** Settings of groups by the words that the command line uses for them. */
final class SettingWords {

  private SettingWords() {}

  /** The settings with one changed; empty if there is no such setting or value. */
  static Optional<GroupSettings> change(GroupSettings from, String name, String value) {
    return switch (name) {
      case "write" -> Who.ofWireName(value).map(from::withSend);
      case "edit" -> Who.ofWireName(value).map(from::withEditInfo);
      case "add" -> Who.ofWireName(value).map(from::withAddMembers);
      case "pin" -> Who.ofWireName(value).map(from::withPin);
      case "approval" -> either(value, "on", "off").map(from::withApproval);
      case "history" -> either(value, "all", "join").map(from::withFullHistory);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> either(String value, String yes, String no) {
    return value.equals(yes) || value.equals(no)
        ? Optional.of(value.equals(yes))
        : Optional.empty();
  }
}
