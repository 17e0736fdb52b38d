package io.parley.bench.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.UserId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {

  private static final Instant SOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void keepsAccountsOfOneServerApartFromThoseOfAnother() {
    SessionTokens tokens = new SessionTokens(new AccessToken("a", SOON), "r", SOON);
    BenchAccount account = BenchAccount.of("bench-000000", UserId.next(), tokens);

    file("http://localhost:8080").save(List.of(account));

    assertThat(file("http://localhost:8080").load()).containsEntry("bench-000000", account);
    assertThat(account.tokens()).isEqualTo(tokens);
    assertThat(file("http://localhost:9080").load()).isEmpty();
  }

  @Test
  void aDamagedFileIsNoFile() throws IOException {
    Files.writeString(folder.resolve("localhost-8080.json"), "{");

    assertThat(file("http://localhost:8080").load()).isEmpty();
  }

  private AccountsFile file(String server) {
    return new AccountsFile(folder, URI.create(server));
  }
}
