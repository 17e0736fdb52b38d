package io.parley.handler.shard;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances of message-service that answer, redirect or fail as they are told. */
final class FakePeers implements ShardCall<String, String> {

  final List<String> calls = new ArrayList<>();
  @Nullable String poison;
  private final Map<String, String> redirects = new HashMap<>();
  private final Map<String, RuntimeException> failures = new HashMap<>();
  private final Map<String, List<String>> applied = new HashMap<>();

  @Override
  public List<ShardAnswer<String>> call(String address, List<Attempt<String>> attempts) {
    List<String> words =
        attempts.stream().map(attempt -> attempt.request() + (attempt.again() ? "!" : "")).toList();
    calls.add(address + words);
    RuntimeException failure = failures.get(address);
    if (failure != null) {
      throw failure;
    }
    if (attempts.stream().anyMatch(attempt -> attempt.request().equals(poison))) {
      throw Status.INTERNAL.asRuntimeException();
    }
    return attempts.stream().map(attempt -> answer(address, attempt.request())).toList();
  }

  void redirect(String from, String to) {
    healAll();
    redirects.put(from, to);
  }

  void fail(String address, RuntimeException failure) {
    failures.put(address, failure);
  }

  void heal(String address) {
    failures.remove(address);
  }

  void healAll() {
    failures.clear();
    redirects.clear();
  }

  List<String> applied(String address) {
    return applied.getOrDefault(address, List.of());
  }

  private ShardAnswer<String> answer(String address, String request) {
    String owner = redirects.get(address);
    if (owner != null) {
      return new ShardAnswer.NotOwner<>(owner);
    }
    applied.computeIfAbsent(address, _ -> new ArrayList<>()).add(request);
    return new ShardAnswer.Done<>(request);
  }
}
