package io.parley.client.cli;

import io.parley.client.frame.LogEvent;
import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what happened to a group. */
final class GroupSentences {

  private static final int NAMED = 5;

  private final Function<UserId, String> names;
  private final UserId self;

  /** Sentences for one user, who is "you" in them. */
  GroupSentences(Function<UserId, String> names, UserId self) {
    this.names = names;
    this.self = self;
  }

  /** One sentence. */
  String of(LogEvent.Change event) {
    GroupChange change = event.change();
    String actor = subject(event.sender());
    String users = people(change.users());
    return switch (change.type()) {
      case CREATED -> created(event);
      case JOINED -> actor + " joined";
      case ADDED -> actor + " added " + users;
      case LEFT -> actor + " left";
      case REMOVED -> actor + " removed " + users;
      case BANNED -> actor + " banned " + users;
      case UNBANNED -> actor + " let " + users + " come back";
      case ROLE -> actor + " made " + users + role(change.role(), change.users().size());
      case OWNER -> actor + " gave the group to " + users;
      case MUTED -> actor + " muted " + users + until(change);
      case UNMUTED -> actor + " let " + users + " write again";
      case TITLE -> "The title is now " + quoted(change.text()) + by(event);
      case DESCRIPTION ->
          change.text().isEmpty()
              ? actor + " took the description away"
              : "The description is now " + quoted(change.text()) + by(event);
      case PICTURE ->
          actor + (change.text().isEmpty() ? " took the picture away" : " changed the picture");
      case SETTINGS -> actor + " changed the settings: " + settings(change.settings());
    };
  }

  /** What is allowed to whom. */
  static String settings(@Nullable GroupSettings settings) {
    if (settings == null) {
      return "";
    }
    return "write: "
        + who(settings.send())
        + ", edit: "
        + who(settings.editInfo())
        + ", add: "
        + who(settings.addMembers())
        + ", pin: "
        + who(settings.pin())
        + ", approval: "
        + (settings.approval() ? "on" : "off")
        + ", history: "
        + (settings.fullHistory() ? "all" : "join");
  }

  private String created(LogEvent.Change event) {
    GroupChange change = event.change();
    String title = quoted(change.text());
    if (event.sender().equals(UserId.NOBODY)) {
      return "The room " + title + " was opened";
    }
    String with = change.users().isEmpty() ? "" : " with " + people(change.users());
    return subject(event.sender()) + " made the group " + title + with;
  }

  private String subject(UserId user) {
    return user.equals(self) ? "You" : name(user);
  }

  private String people(List<UserId> users) {
    int named = users.size() > NAMED ? NAMED - 1 : users.size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < named; i++) {
      boolean last = i == users.size() - 1;
      text.append(i == 0 ? "" : last ? " and " : ", ").append(object(users.get(i)));
    }
    int others = users.size() - named;
    return others == 0 ? text.toString() : text + " and " + others + " others";
  }

  private String object(UserId user) {
    return user.equals(self) ? "you" : name(user);
  }

  private String name(UserId user) {
    return user.equals(UserId.NOBODY) ? "Somebody" : names.apply(user);
  }

  private String by(LogEvent.Change event) {
    return " (" + object(event.sender()) + ")";
  }

  private static String role(@Nullable GroupRole role, int users) {
    boolean admin = role == GroupRole.ADMIN;
    if (users > 1) {
      return admin ? " admins" : " members";
    }
    return admin ? " an admin" : " a member again";
  }

  private static String until(GroupChange change) {
    return change.until() == null ? "" : " until " + Texts.time(change.until());
  }

  private static String who(Who who) {
    return who.wireName();
  }

  private static String quoted(String text) {
    return "“" + Texts.printable(text) + "”";
  }
}
