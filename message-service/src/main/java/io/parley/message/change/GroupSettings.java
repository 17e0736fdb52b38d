package io.parley.message.change;

/**
 * What members may do in a group. Only {@code send} matters to this service; the rest is shown to
 * members.
 *
 * @param approval whether who comes by an invite waits for an admin
 * @param fullHistory whether new members see what was written before they came
 */
public record GroupSettings(
    Permission send,
    Permission editInfo,
    Permission addMembers,
    Permission pin,
    boolean approval,
    boolean fullHistory) {

  /** What a group has for which nothing was said. */
  public static final GroupSettings OPEN =
      new GroupSettings(
          Permission.EVERYONE,
          Permission.EVERYONE,
          Permission.EVERYONE,
          Permission.EVERYONE,
          false,
          false);
}
