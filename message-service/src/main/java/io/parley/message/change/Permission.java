package io.parley.message.change;

/** Who may do something in a group. The number is what the table holds. */
public enum Permission {
  EVERYONE(1),
  ADMINS(2);

  private final int number;

  Permission(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The permission that has this number. */
  public static Permission of(int number) {
    return number == ADMINS.number ? ADMINS : EVERYONE;
  }

  /** Whether a member of this role has it. */
  public boolean includes(GroupRole role) {
    return this == EVERYONE || role != GroupRole.MEMBER;
  }
}
