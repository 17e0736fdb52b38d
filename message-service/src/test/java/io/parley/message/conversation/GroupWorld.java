package io.parley.message.conversation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import io.parley.message.cursor.CursorChunk;
import io.parley.message.cursor.CursorContext;
import io.parley.message.cursor.InMemoryCursorStore;
import io.parley.message.group.Group;
import io.parley.message.group.GroupContext;
import io.parley.message.group.InMemoryRosterStore;
import io.parley.message.group.RosterChunk;
import io.parley.message.group.TallyContext;
import io.parley.message.lane.DelayedWriter;
import io.parley.message.lane.LaneLimits;
import io.parley.message.lane.LaneMeter;
import io.parley.message.lane.Lanes;
import io.parley.message.lease.FixedOwnership;
import io.parley.message.lease.ManualTicker;
import io.parley.message.lease.TestGrant;
import io.parley.message.log.Content;
import io.parley.message.log.Fanout;
import io.parley.message.log.InMemoryLog;
import io.parley.message.log.LogChunk;
import io.parley.message.log.LogContext;
import io.parley.message.log.Numbering;
import io.parley.message.log.Offer;
import io.parley.message.log.Origin;
import io.parley.message.log.PairKeeper;
import io.parley.message.log.PendingBudget;
import io.parley.message.log.RecordingOutlet;
import io.parley.message.log.Submission;
import io.parley.message.relation.RelationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One group, its tables, and the owner of its conversation, who can be replaced. */
public final class GroupWorld implements AutoCloseable {

  private static final LaneLimits LIMITS = new LaneLimits(4, 64, 40_000, Duration.ofMillis(10));

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ManualTicker ticker = new ManualTicker();
  private final InMemoryLog logTable = new InMemoryLog();
  private final InMemoryRosterStore rosterTable = new InMemoryRosterStore();
  private final InMemoryCursorStore cursorTable = new InMemoryCursorStore();
  private final DelayedWriter<LogChunk> logWrites = new DelayedWriter<>(logTable::write);
  private final DelayedWriter<RosterChunk> rosterWrites = new DelayedWriter<>(rosterTable::write);
  private final DelayedWriter<CursorChunk> cursorWrites = new DelayedWriter<>(cursorTable::write);
  private final RecordingOutlet outlet = new RecordingOutlet();
  private final FixedOwnership ownership = new FixedOwnership();
  private final ConversationId id = GroupId.next().conversation();
  private final Clock clock;
  private long epoch;
  private TestGrant grant;
  private Conversations conversations;

  public GroupWorld(Clock clock) {
    this.clock = clock;
    this.grant = newGrant();
    this.conversations = newOwner();
  }

  public ConversationId id() {
    return id;
  }

  public FixedOwnership ownership() {
    return ownership;
  }

  public InMemoryLog logTable() {
    return logTable;
  }

  public InMemoryRosterStore rosterTable() {
    return rosterTable;
  }

  public DelayedWriter<LogChunk> logWrites() {
    return logWrites;
  }

  public DelayedWriter<RosterChunk> rosterWrites() {
    return rosterWrites;
  }

  public DelayedWriter<CursorChunk> cursorWrites() {
    return cursorWrites;
  }

  public RecordingOutlet outlet() {
    return outlet;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Conversation conversation() {
    return conversations.get(id, grant.grant());
  }

  /** The direct conversation of two users, in the memory of the same owner. */
  public Conversation pair(UserId one, UserId other) {
    return conversations.get(ConversationId.direct(one, other), grant.grant());
  }

  public Group group() {
    return switch (conversation().parties()) {
      case Parties.Many many -> many.group();
      case Parties.Pair _ -> throw new AssertionError("a group");
    };
  }

  /** Another instance takes the shard; what the former one was writing may come late. */
  public void replaceOwner() {
    grant.revoke();
    conversations.onRevoked(grant.grant());
    grant = newGrant();
    conversations = newOwner();
  }

  /** Lets all writes through. */
  public void settle() {
    while (logWrites.waiting() + rosterWrites.waiting() + cursorWrites.waiting() > 0) {
      logWrites.releaseAll();
      rosterWrites.releaseAll();
      cursorWrites.releaseAll();
    }
  }

  public Offer change(GroupChange change) {
    Origin origin = new Origin(change.actor(), new ClientId("v" + change.version()), true);
    return conversation()
        .log()
        .offer(
            Submission.retry(origin, Content.change(change), List.of()).withFanout(new Fanout("")));
  }

  public Offer send(UserId sender, String clientId) {
    return send(conversation(), sender, clientId);
  }

  public Offer send(Conversation to, UserId sender, String clientId) {
    return to.log()
        .offer(
            Submission.first(
                    new Origin(sender, new ClientId(clientId)),
                    Content.text("text " + clientId, 0, List.of()),
                    List.of())
                .withFanout(new Fanout("origin")));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private TestGrant newGrant() {
    TestGrant next = new TestGrant(++epoch, ticker, Duration.ofSeconds(4));
    ownership.own(Shards.of(id), next.grant());
    return next;
  }

  private Conversations newOwner() {
    Lanes<LogChunk> logLanes = new Lanes<>(logWrites, LIMITS, timer, LaneMeter.none());
    Lanes<CursorChunk> cursorLanes = new Lanes<>(cursorWrites, LIMITS, timer, LaneMeter.none());
    LogContext log =
        new LogContext(logLanes, Numbering.gapless(), clock, new PendingBudget(1 << 24), 10_000);
    RelationContext relations =
        new RelationContext(_ -> new CompletableFuture<>(), ticker, Duration.ofSeconds(30));
    return new Conversations(
        new ConversationLoader(
            logTable,
            cursorTable,
            groupLoader(),
            new ConversationLoader.Contexts(
                log, new CursorContext(cursorLanes, clock), relations, new PairKeeper(outlet)),
            new SimpleMeterRegistry().timer("load")),
        100);
  }

  private GroupLoader groupLoader() {
    Lanes<RosterChunk> lanes = new Lanes<>(rosterWrites, LIMITS, timer, LaneMeter.none());
    TallyContext tallies =
        new TallyContext((_, _, _, _) -> {}, timer, ticker, Duration.ofDays(1), Duration.ofDays(1));
    return new GroupLoader(logTable, rosterTable, new GroupContext(lanes, outlet, clock), tallies);
  }

  /** Waits for what a future must hold by now. */
  public static <T> T now(CompletableFuture<T> future) {
    return future.orTimeout(0, TimeUnit.SECONDS).join();
  }
}
