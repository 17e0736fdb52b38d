package io.parley.client.cli;

import static io.parley.client.TestData.ALICE;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.Account;
import io.parley.client.rest.FakeRest;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;
import java.nio.file.Path;
import java.time.Instant;

/** Alice at the command line, and a server that answers what a test prepared. */
final class LoggedIn {

  final FakeRest rest;
  final Connection connection;

  LoggedIn(FakeRest rest, Path home) {
    this.rest = rest;
    Instant far = Instant.parse("2100-01-01T00:00:00Z");
    SessionTokens tokens = new SessionTokens(new AccessToken("t", far), "r", far);
    Account alice = new Account(ALICE, "ana", "Ana");
    SavedSession session = SavedSession.of(rest.origin(), alice, new DeviceId("cli-1"), tokens);
    Profile profile = Profile.open(home, "default");
    profile.save(session);
    this.connection = new Connection(profile, session);
  }

  /** Somebody whom the server knows. */
  void person(UserId id, String username) {
    String body = "{'users':[{'id':'%s','username':'%s'}]}".formatted(id, username);
    rest.on("GET /api/v1/users?username=" + username, 200, body);
    rest.on("GET /api/v1/users?ids=" + id, 200, body);
  }
}
