package io.parley.contracts;

import java.util.List;
import java.util.Optional;

/**
 * A conversation. The id of a direct conversation is made of those of its two users, smaller text
 * first: {@code d.<user>.<user>}; so who is in it is read off its id, without a look-up. The
 * conversation of a group is {@code g.<group>}.
 */
public record ConversationId(String value) {

  private static final String DIRECT = "d.";
  private static final String GROUP = "g.";
  private static final int FIRST = DIRECT.length();
  private static final int SECOND = FIRST + Ids.LENGTH + 1;
  private static final int DIRECT_LENGTH = SECOND + Ids.LENGTH;
  private static final int GROUP_LENGTH = GROUP.length() + Ids.LENGTH;

  public ConversationId {
    if (value.startsWith(GROUP)) {
      requireGroup(value);
    } else {
      requireDirect(value);
    }
  }

  /**
   * The one conversation of two users, whoever writes first.
   *
   * @throws IllegalArgumentException if they are the same
   */
  public static ConversationId direct(UserId one, UserId other) {
    String a = one.toString();
    String b = other.toString();
    int order = a.compareTo(b);
    return new ConversationId(order < 0 ? DIRECT + a + "." + b : DIRECT + b + "." + a);
  }

  /** The conversation of a group. */
  public static ConversationId group(GroupId group) {
    return new ConversationId(GROUP + group);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not the id of a conversation
   */
  public static ConversationId parse(String text) {
    return new ConversationId(text);
  }

  /** Reads the text form; empty if it is not one. */
  public static Optional<ConversationId> tryParse(String text) {
    try {
      return Optional.of(new ConversationId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it is of a group; else it is of two users. */
  public boolean isGroup() {
    return value.startsWith(GROUP);
  }

  /**
   * The group that it is of.
   *
   * @throws IllegalStateException if it is a direct conversation
   */
  public GroupId group() {
    if (!isGroup()) {
      throw new IllegalStateException("not the conversation of a group");
    }
    return GroupId.parse(value.substring(GROUP.length()));
  }

  /**
   * The two users of a direct conversation, in the order of the id.
   *
   * @throws IllegalStateException if it is of a group
   */
  public List<UserId> members() {
    return List.of(first(), second());
  }

  /**
   * Whether the user is one of the two of a direct conversation.
   *
   * @throws IllegalStateException if it is of a group
   */
  public boolean includes(UserId user) {
    return members().contains(user);
  }

  /** Whether the id alone tells that the user is not in it, which it does for two users only. */
  public boolean excludes(UserId user) {
    return !isGroup() && !includes(user);
  }

  /**
   * The one of the two who is not this user.
   *
   * @throws IllegalArgumentException if the user is neither
   * @throws IllegalStateException if it is of a group
   */
  public UserId other(UserId user) {
    UserId first = first();
    UserId second = second();
    if (user.equals(first)) {
      return second;
    }
    if (user.equals(second)) {
      return first;
    }
    throw new IllegalArgumentException("not a member of the conversation");
  }

  @Override
  public String toString() {
    return value;
  }

  private UserId first() {
    requireTwo();
    return UserId.parse(value.substring(FIRST, SECOND - 1));
  }

  private UserId second() {
    requireTwo();
    return UserId.parse(value.substring(SECOND));
  }

  private void requireTwo() {
    if (isGroup()) {
      throw new IllegalStateException("who is in a group is not read off its id");
    }
  }

  private static void requireGroup(String value) {
    if (value.length() != GROUP_LENGTH) {
      throw new IllegalArgumentException("the id of a group's conversation is g.<group>");
    }
    Ids.parse(value.substring(GROUP.length()));
  }

  private static void requireDirect(String value) {
    boolean shaped =
        value.length() == DIRECT_LENGTH
            && value.startsWith(DIRECT)
            && value.charAt(SECOND - 1) == '.';
    if (!shaped) {
      throw new IllegalArgumentException(
          "the id of a conversation is d.<user>.<user> or g.<group>");
    }
    String a = value.substring(FIRST, SECOND - 1);
    String b = value.substring(SECOND);
    Ids.parse(a);
    Ids.parse(b);
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException("the users of a conversation are two, in order");
    }
  }
}
