package io.parley.fanout.audience;

import io.parley.contracts.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Users who get the same frames. Made once for many frames, so it also holds the text forms of the
 * ids; audiences that are made from others take those over. Two audiences are the same only if they
 * are one object.
 */
public final class Audience {

  private static final Audience NOBODY = new Audience(List.of(), List.of());

  private final List<UserId> users;
  private final List<String> texts;

  // The lists must not change from now on.
  private Audience(List<UserId> users, List<String> texts) {
    this.users = Collections.unmodifiableList(users);
    this.texts = Collections.unmodifiableList(texts);
  }

  /** These users. */
  public static Audience of(Collection<UserId> users) {
    return NOBODY.with(users);
  }

  /** These and others, none of whom is among them; itself if there are no others. */
  public Audience with(Collection<UserId> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<UserId> all = new ArrayList<>(users.size() + others.size());
    List<String> allTexts = new ArrayList<>(users.size() + others.size());
    all.addAll(users);
    allTexts.addAll(texts);
    for (UserId other : others) {
      all.add(other);
      allTexts.add(other.toString());
    }
    return new Audience(all, allTexts);
  }

  /** Those among these who are wanted; itself if all are. */
  public Audience only(Predicate<UserId> wanted) {
    Selection selection = new Selection(this, users.size());
    for (int i = 0; i < users.size(); i++) {
      if (wanted.test(users.get(i))) {
        selection.add(i);
      }
    }
    return selection.users.size() == users.size() ? this : selection.toAudience();
  }

  /** To pick some of these by their places. */
  public Selection select() {
    return new Selection(this, 0);
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

  /** Some users of an audience. Not thread-safe. */
  public static final class Selection {

    private final Audience from;
    private final List<UserId> users;
    private final List<String> texts;

    private Selection(Audience from, int expected) {
      this.from = from;
      this.users = new ArrayList<>(expected);
      this.texts = new ArrayList<>(expected);
    }

    /** Adds the user at a place. */
    public void add(int place) {
      users.add(from.users.get(place));
      texts.add(from.texts.get(place));
    }

    /** Those who were picked, as an audience of its own. */
    public Audience toAudience() {
      return users.isEmpty()
          ? NOBODY
          : new Audience(new ArrayList<>(users), new ArrayList<>(texts));
    }
  }
}
