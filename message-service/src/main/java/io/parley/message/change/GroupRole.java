package io.parley.message.change;

/** What a member may do. The number is what the table holds. */
public enum GroupRole {
  MEMBER(1),
  ADMIN(2),
  OWNER(3);

  private final int number;

  GroupRole(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The role that has this number. */
  public static GroupRole of(int number) {
    for (GroupRole role : values()) {
      if (role.number == number) {
        return role;
      }
    }
    throw new IllegalStateException("the table holds an unknown role " + number);
  }
}
