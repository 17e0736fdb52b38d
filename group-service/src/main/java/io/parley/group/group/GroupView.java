package io.parley.group.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.contracts.UserId;
import io.parley.group.command.Viewer;
import io.parley.group.state.Head;
import io.parley.group.state.Mute;
import io.parley.group.state.Role;
import io.parley.group.state.Settings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group as somebody sees it who may.
 *
 * @param isPublic whether it is a room that anyone may find and join
 * @param category of a public room
 * @param owner absent for public rooms, which belong to nobody
 * @param members how many they are
 * @param role of the caller; absent when they are not in it
 * @param muted whether a mute keeps the caller from writing; absent when they are not in it
 * @param mutedUntil when that ends; absent for without end
 * @param requests how many wait to be let in; for those who may decide on them
 * @param version grows by 1 with every change that is in the log of the conversation
 * @param online how many of the members of a room are online; where rooms are listed or one is
 *     asked for, if it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupView(
    String id,
    String conversation,
    String title,
    String description,
    @Nullable String picture,
    @JsonProperty("public") boolean isPublic,
    @Nullable String category,
    @Nullable String owner,
    int members,
    SettingsView settings,
    @Nullable String role,
    @Nullable Boolean muted,
    @Nullable Instant mutedUntil,
    @Nullable Integer requests,
    long version,
    Instant createdAt,
    @Nullable Integer online) {

  /** What a group allows whom; see {@link SettingsBody}. */
  public record SettingsView(
      String send,
      String editInfo,
      String addMembers,
      String pin,
      boolean approval,
      String history) {

    static SettingsView of(Settings settings) {
      return new SettingsView(
          settings.send().text(),
          settings.editInfo().text(),
          settings.addMembers().text(),
          settings.pin().text(),
          settings.approval(),
          settings.fullHistory() ? "all" : "join");
    }
  }

  /** A group for somebody who looks at it. */
  public static GroupView of(Head head, Viewer viewer) {
    return of(head, viewer, null);
  }

  /** A group for somebody who looks at it, with how many are online. */
  public static GroupView of(Head head, Viewer viewer, @Nullable Integer online) {
    String description = head.info().description();
    UserId owner = head.owner();
    Mute mute = viewer.mute().orElse(null);
    return new GroupView(
        head.id().toString(),
        head.id().conversation().value(),
        head.info().title(),
        description == null ? "" : description,
        head.info().picture(),
        head.isRoom(),
        head.category(),
        owner == null ? null : owner.toString(),
        head.counts().members(),
        SettingsView.of(head.settings()),
        viewer.role().map(Role::text).orElse(null),
        viewer.member().isPresent() ? mute != null : null,
        mute == null ? null : mute.until(),
        viewer.standing().isAdmin() ? head.counts().requests() : null,
        head.versions().version(),
        head.createdAt(),
        online);
  }
}
