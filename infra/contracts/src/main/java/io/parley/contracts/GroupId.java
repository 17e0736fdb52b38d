package io.parley.contracts;

import java.util.Optional;
import java.util.UUID;

/** A group or public room. */
public record GroupId(UUID value) {

  /** A new id, later in order than all before it. */
  public static GroupId next() {
    return new GroupId(Ids.next());
  }

  /** The id of the group that a user makes under a name of their own; always the same. */
  public static GroupId of(UserId maker, ClientId name) {
    return new GroupId(Ids.named(maker.value(), name.value()));
  }

  /** The same for a public room: the same name may stand for a group and for a room. */
  public static GroupId ofRoom(UserId maker, ClientId name) {
    // No ClientId has a space.
    return new GroupId(Ids.named(maker.value(), "room " + name.value()));
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not an id in its canonical form
   */
  public static GroupId parse(String text) {
    return new GroupId(Ids.parse(text));
  }

  /** Reads the text form; empty if it is not one. */
  public static Optional<GroupId> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The conversation of its members. */
  public ConversationId conversation() {
    return ConversationId.group(this);
  }

  /** The text form: 26 characters of lower-case base32hex. */
  @Override
  public String toString() {
    return Ids.format(value);
  }
}
