package io.parley.local.launcher;

import io.parley.local.layout.Ports;
import io.parley.local.layout.StateFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** People to try the cluster with; registered through its public API like anybody. */
final class DemoAccounts {
  static final String PASSWORD = "parley-demo";
  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("alice", PASSWORD, "Alice"),
          new Account("bob", PASSWORD, "Bob"),
          new Account("carol", PASSWORD, "Carol"));
  private static final int CREATED = 201;
  private static final int EXISTS = 409;

  private record Account(String username, String password, String displayName) {}

  private DemoAccounts() {}

  /** Registers who is not registered yet; false if somebody could not be. */
  static boolean register(Ports ports) {
    URI accounts = URI.create("http://localhost:%d/api/v1/accounts".formatted(ports.gateway()));
    boolean all = true;
    for (Account account : ACCOUNTS) {
      int status = register(accounts, account);
      all &= status == CREATED || status == EXISTS;
    }
    return all;
  }

  /** Who they are, and how to log in. */
  static String description() {
    return ACCOUNTS.stream().map(Account::username).collect(Collectors.joining(", "))
        + "; their password is "
        + PASSWORD;
  }

  private static int register(URI accounts, Account account) {
    HttpRequest request =
        HttpRequest.newBuilder(accounts)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(StateFile.JSON.writeValueAsString(account)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
