package io.parley.client.group;

/**
 * What a group allows whom.
 *
 * @param send who may write
 * @param editInfo who may change title, description and picture
 * @param addMembers who may add people and make invites
 * @param pin who may pin messages
 * @param approval whether those who come by an invite wait for an admin
 * @param fullHistory whether new members see what was written before they came
 */
public record GroupSettings(
    Who send, Who editInfo, Who addMembers, Who pin, boolean approval, boolean fullHistory) {

  /** What a new group allows if nothing is said. */
  public static final GroupSettings DEFAULT =
      new GroupSettings(Who.EVERYONE, Who.EVERYONE, Who.EVERYONE, Who.EVERYONE, false, false);

  /** These, with another rule of who may write. */
  public GroupSettings withSend(Who who) {
    return new GroupSettings(who, editInfo, addMembers, pin, approval, fullHistory);
  }

  /** These, with another rule of who may change title, description and picture. */
  public GroupSettings withEditInfo(Who who) {
    return new GroupSettings(send, who, addMembers, pin, approval, fullHistory);
  }

  /** These, with another rule of who may add people and make invites. */
  public GroupSettings withAddMembers(Who who) {
    return new GroupSettings(send, editInfo, who, pin, approval, fullHistory);
  }

  /** These, with another rule of who may pin messages. */
  public GroupSettings withPin(Who who) {
    return new GroupSettings(send, editInfo, addMembers, who, approval, fullHistory);
  }

  /** These, with or without approval of those who come by an invite. */
  public GroupSettings withApproval(boolean needed) {
    return new GroupSettings(send, editInfo, addMembers, pin, needed, fullHistory);
  }

  /** These, with or without what was written before for new members. */
  public GroupSettings withFullHistory(boolean shown) {
    return new GroupSettings(send, editInfo, addMembers, pin, approval, shown);
  }
}
