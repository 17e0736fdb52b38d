package io.parley.user.privacy;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Settings in memory. */
public final class InMemoryPrivacyStore implements PrivacyStore {

  private final Map<UserId, Privacy> settings = new HashMap<>();

  /** A new account. */
  public UserId account() {
    UserId owner = UserId.next();
    settings.put(owner, Privacy.DEFAULT);
    return owner;
  }

  @Override
  public void put(UserId owner, Privacy privacy) {
    settings.replace(owner, privacy);
  }

  @Override
  public Map<UserId, Privacy> find(Collection<UserId> owners) {
    Map<UserId, Privacy> found = new HashMap<>(settings);
    found.keySet().retainAll(owners);
    return found;
  }
}
