package io.parley.bench.fleet;

import io.parley.bench.account.BenchUser;
import io.parley.client.ParleyClient;
import io.parley.client.outbox.OutboxLimits;
import io.parley.client.rest.ConversationSummary;
import io.parley.client.rest.ParleyApi;
import io.parley.client.rest.RefreshingTokens;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Many clients that share a few threads. */
public final class Fleet implements AutoCloseable {

  private final FleetSettings settings;
  private final ParleyApi api;
  private final ClientRuntime runtime;
  private final Counters counters = new Counters();
  private final List<Member> members = new ArrayList<>();

  public Fleet(FleetSettings settings) {
    this.settings = settings;
    this.api = ParleyApi.at(settings.server());
    this.runtime = ClientRuntime.ofThreads(settings.threads());
  }

  /**
   * How the members are.
   *
   * @param inFlight messages that each may have under way
   * @param skipHistory whether messages of earlier runs are passed over
   */
  public record FleetSettings(URI server, int threads, int inFlight, boolean skipHistory) {}

  /** Adds the users' devices, not connected yet. */
  public void add(List<BenchUser> users, FleetEvents events) {
    for (BenchUser user : users) {
      members.add(
          new Member(members.size(), user, events, counters, member -> client(user, member)));
    }
  }

  /** Who belongs to it. */
  public List<Member> members() {
    return members;
  }

  /** What went wrong so far. */
  public Counters counters() {
    return counters;
  }

  /** Connects everybody, so many a second. */
  public void start(int perSecond) {
    long begin = System.nanoTime();
    for (int i = 0; i < members.size(); i++) {
      sleepUntil(begin + i * 1_000_000_000L / perSecond);
      members.get(i).client().start();
    }
  }

  /** Waits until everybody is connected and has everything; false if it takes too long. */
  public boolean awaitSynced(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (synced() < members.size()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      sleepUntil(System.nanoTime() + 20_000_000);
    }
    return true;
  }

  /** How many are connected and have everything. */
  public long synced() {
    return members.stream().filter(Member::synced).count();
  }

  @Override
  public void close() {
    members.forEach(member -> member.client().close());
    runtime.close();
  }

  /** Sleeps until the time, in nanoseconds of {@link System#nanoTime()}. */
  public static void sleepUntil(long nanos) {
    long left = nanos - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanos - System.nanoTime();
    }
  }

  private ParleyClient client(BenchUser user, Member member) {
    RefreshingTokens tokens = new RefreshingTokens(api, user.tokens(), InstantSource.system());
    int pending = Math.max(1_000, 2 * settings.inFlight());
    return ParleyClient.builder(runtime, settings.server(), user.id(), tokens)
        .device(new DeviceId("bench"))
        .log(new CursorLog(settings.skipHistory() ? heads(tokens) : Map.of()))
        .outbox(new OutboxLimits(pending, settings.inFlight(), Duration.ofSeconds(10)))
        .listener(member)
        .build();
  }

  private Map<ConversationId, Long> heads(RefreshingTokens tokens) {
    Map<ConversationId, Long> heads = new HashMap<>();
    for (ConversationSummary summary : api.conversations(tokens.current().join())) {
      heads.put(summary.conversation(), summary.head());
    }
    return heads;
  }
}
