package io.parley.e2e.device;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.Login;
import io.parley.client.rest.MemoryTokenStore;
import io.parley.client.rest.ParleyApi;
import io.parley.client.rest.RefreshingTokens;
import io.parley.client.rest.TokenSource;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;

/**
 * An account of a test, logged in.
 *
 * @param tokens refreshed when they are about to expire
 */
public record Person(
    URI origin, UserId id, String username, String password, Login login, TokenSource tokens) {

  private static final String PASSWORD = "correct horse battery";

  /** A new account under a name that nobody has. */
  public static Person register(URI origin, String name) {
    return registerAs(origin, name + "-" + UUID.randomUUID().toString().substring(0, 12));
  }

  /** A new account under exactly this name. */
  public static Person registerAs(URI origin, String username) {
    String displayName = username.substring(0, username.indexOf('-'));
    var account = ParleyApi.at(origin).register(username, PASSWORD, displayName);
    return logIn(origin, account.id(), username);
  }

  /** The same account in a session of its own. */
  public Person anotherSession() {
    return logIn(origin, id, username);
  }

  /** A token that is good for a while. */
  public AccessToken token() {
    return tokens.current().join();
  }

  private static Person logIn(URI origin, UserId id, String username) {
    ParleyApi api = ParleyApi.at(origin);
    Login login = api.logIn(username, PASSWORD, "e2e", false);
    TokenSource tokens =
        new RefreshingTokens(api, new MemoryTokenStore(login.tokens()), InstantSource.system());
    return new Person(origin, id, username, PASSWORD, login, tokens);
  }

  @Override
  public String toString() {
    return username;
  }
}
