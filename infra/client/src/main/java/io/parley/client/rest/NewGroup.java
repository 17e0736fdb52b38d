package io.parley.client.rest;

import io.parley.client.group.GroupSettings;
import io.parley.contracts.UserId;
import java.util.List;

/**
 * A group to be made.
 *
 * @param title 1 to 100 characters
 * @param description may be empty
 * @param members who is in it besides the user who makes it
 */
public record NewGroup(
    String title, String description, List<UserId> members, GroupSettings settings) {

  public NewGroup {
    members = List.copyOf(members);
  }

  /** A group that allows what groups allow if nothing is said. */
  public static NewGroup of(String title, List<UserId> members) {
    return new NewGroup(title, "", members, GroupSettings.DEFAULT);
  }
}
