package io.parley.group.state;

/**
 * What a group allows whom.
 *
 * @param send who may write
 * @param editInfo who may change title, description and picture
 * @param addMembers who may add people and make invites
 * @param pin who may pin messages
 * @param approval whether those who come by themselves wait for an admin
 * @param fullHistory whether new members see what was written before they came
 */
public record Settings(
    Permission send,
    Permission editInfo,
    Permission addMembers,
    Permission pin,
    boolean approval,
    boolean fullHistory) {

  /** Of a new group: everybody may do everything. */
  public static final Settings OF_GROUP =
      new Settings(
          Permission.EVERYONE,
          Permission.EVERYONE,
          Permission.EVERYONE,
          Permission.EVERYONE,
          false,
          false);

  /** Of a new public room, where people do not know each other. */
  public static final Settings OF_ROOM =
      new Settings(
          Permission.EVERYONE,
          Permission.ADMINS,
          Permission.ADMINS,
          Permission.ADMINS,
          false,
          false);
}
