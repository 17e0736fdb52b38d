package io.parley.fanout.audience;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.List;

/**
 * Users who get the same frames. Made once for many frames, so it also holds the text forms of the
 * ids. Two audiences are the same only if they are one object.
 */
public final class Audience {

  private static final Audience NOBODY = new Audience(List.of());

  private final List<UserId> users;
  private final List<String> texts;

  private Audience(List<UserId> users) {
    this.users = users;
    this.texts = users.stream().map(UserId::toString).toList();
  }

  /** These users. */
  public static Audience of(Collection<UserId> users) {
    return users.isEmpty() ? NOBODY : new Audience(List.copyOf(users));
  }

  public List<UserId> users() {
    return users;
  }

  /** The ids in text form, in the order of {@link #users}. */
  public List<String> texts() {
    return texts;
  }

  public int size() {
    return users.size();
  }

  public boolean isEmpty() {
    return users.isEmpty();
  }
}
