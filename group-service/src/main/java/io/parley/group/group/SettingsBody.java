package io.parley.group.group;

import io.parley.group.state.Permission;
import io.parley.group.state.Settings;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a group is to allow whom. What is absent stays as it is.
 *
 * @param send who may write: everyone or admins
 * @param editInfo who may change title, description and picture
 * @param addMembers who may add people and make invites
 * @param pin who may pin messages
 * @param approval whether those who come by an invite wait for an admin
 * @param history whether new members see what was written before they came (all) or not (join)
 */
public record SettingsBody(
    @Pattern(regexp = WHO, message = WHO_MESSAGE) @Nullable String send,
    @Pattern(regexp = WHO, message = WHO_MESSAGE) @Nullable String editInfo,
    @Pattern(regexp = WHO, message = WHO_MESSAGE) @Nullable String addMembers,
    @Pattern(regexp = WHO, message = WHO_MESSAGE) @Nullable String pin,
    @Nullable Boolean approval,
    @Pattern(regexp = "join|all", message = "must be join or all") @Nullable String history) {

  private static final String WHO = "everyone|admins";
  private static final String WHO_MESSAGE = "must be everyone or admins";

  /** The settings with what is said here. */
  public Settings over(Settings settings) {
    return new Settings(
        or(send, settings.send()),
        or(editInfo, settings.editInfo()),
        or(addMembers, settings.addMembers()),
        or(pin, settings.pin()),
        approval == null ? settings.approval() : approval,
        history == null ? settings.fullHistory() : history.equals("all"));
  }

  private static Permission or(@Nullable String next, Permission before) {
    return next == null ? before : Permission.ofName(next);
  }
}
