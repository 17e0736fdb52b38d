package io.parley.user.privacy;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.Map;

/** Keeps settings. What a method has done when it returns is durable. */
public interface PrivacyStore {

  /** Changes the settings of an account; of an unknown one nothing is kept. */
  void put(UserId owner, Privacy privacy);

  /** The settings of those of the accounts that exist. */
  Map<UserId, Privacy> find(Collection<UserId> owners);
}
