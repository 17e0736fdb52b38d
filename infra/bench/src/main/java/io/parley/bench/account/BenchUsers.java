package io.parley.bench.account;

import io.parley.client.rest.ParleyApi;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.UserId;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Users of a server for load: {@code bench-000000}, {@code bench-000001} and so on. Registration
 * and log-in cost the server a password hash each, so both are done once; later runs refresh the
 * tokens that the last one left.
 */
public final class BenchUsers {

  private static final int AT_ONCE = 8;

  private final ParleyApi api;
  private final AccountsFile file;

  public BenchUsers(URI server, Path folder) {
    this.api = ParleyApi.at(server);
    this.file = new AccountsFile(folder, server);
  }

  /** So many users, logged in. {@code progress} is told how many are, now and then. */
  public List<BenchUser> prepare(int count, IntConsumer progress) throws InterruptedException {
    Map<String, BenchAccount> known = file.load();
    List<BenchUser> users = new ArrayList<>(count);
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<BenchUser>> work = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String username = "bench-%06d".formatted(i);
        SignIn signIn = new SignIn(api, username);
        work.add(workers.submit(() -> signIn.user(known.get(username))));
      }
      for (Future<BenchUser> one : work) {
        users.add(one.get());
        progress.accept(users.size());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the users of the run cannot be prepared", e.getCause());
    } finally {
      save(users);
    }
    return users;
  }

  /** Keeps the tokens that the users have now. */
  public void save(List<BenchUser> users) {
    Map<String, BenchAccount> accounts = new LinkedHashMap<>(file.load());
    for (BenchUser user : users) {
      UserId id = user.id();
      SessionTokens tokens = user.tokens().load();
      accounts.put(user.username(), BenchAccount.of(user.username(), id, tokens));
    }
    file.save(List.copyOf(accounts.values()));
  }
}
