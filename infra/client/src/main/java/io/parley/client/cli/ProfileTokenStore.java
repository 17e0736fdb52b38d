package io.parley.client.cli;

import io.parley.client.rest.SessionTokens;
import io.parley.client.rest.TokenStore;
import java.util.function.Function;

/** The tokens of a profile; several processes may use it at once. */
final class ProfileTokenStore implements TokenStore {

  private final Profile profile;

  ProfileTokenStore(Profile profile) {
    this.profile = profile;
  }

  @Override
  public SessionTokens load() {
    return session().tokens().tokens();
  }

  @Override
  public synchronized SessionTokens refresh(
      SessionTokens seen, Function<SessionTokens, SessionTokens> refresh) {
    return profile.alone(() -> {
      SavedSession session = session();
      SessionTokens present = session.tokens().tokens();
      if (!present.equals(seen)) {
        return present;
      }
      SessionTokens newer = refresh.apply(present);
      profile.save(session.with(newer));
      return newer;
    });
  }

  private SavedSession session() {
    return profile
        .session()
        .orElseThrow(
            () -> new CliException(ExitCode.NOT_LOGGED_IN, "You were logged out meanwhile."));
  }
}
