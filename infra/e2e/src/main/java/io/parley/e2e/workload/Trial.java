package io.parley.e2e.workload;

import static org.awaitility.Awaitility.await;

import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.checker.Checker;
import io.parley.e2e.checker.Verdict;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.RecordedDevice;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.history.Standing;
import io.parley.e2e.views.FreshSync;
import io.parley.e2e.views.Table;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** One run: a load, whatever a test does meanwhile, the settling of the dust, and the verdict. */
public final class Trial implements AutoCloseable {

  /** How long the system may take to answer and deliver everything after a fault has ended. */
  private static final Duration SETTLING = Duration.ofSeconds(45);

  private final Seed seed;
  private final Recorder recorder = new Recorder();
  private final ClientRuntime runtime = ClientRuntime.ofThreads(2);
  private final Cast cast;
  private final Load load;
  private final Churn churn;

  private Trial(URI origin, Shape shape, Seed seed) {
    this.seed = seed;
    this.cast = Cast.assemble(origin, runtime, shape, seed, recorder);
    this.load = Load.start(cast, shape, seed);
    GroupDesk desk = new GroupDesk(recorder);
    this.churn = Churn.start(cast.clubs(), cast.people(), desk, shape.groups(), seed);
  }

  /** Registers the users, connects their devices and starts to write. */
  public static Trial start(URI origin, Shape shape, Seed seed) {
    return new Trial(origin, shape, seed);
  }

  public Seed seed() {
    return seed;
  }

  public Recorder recorder() {
    return recorder;
  }

  public ClientRuntime runtime() {
    return runtime;
  }

  /** The conversations of the groups. */
  public List<ConversationId> groups() {
    return cast.clubs().all().stream().map(Club::conversation).toList();
  }

  public List<Person> people() {
    return cast.people();
  }

  /** Lets the load run. */
  public void runFor(Duration time) {
    await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
  }

  /** Ends the load, waits until the dust has settled, and compares. */
  public Verdict judge(Table table, Duration liveBound) {
    return judge(table, liveBound, SETTLING);
  }

  /** The same with another patience for the dust. */
  public Verdict judge(Table table, Duration liveBound, Duration settling) {
    load.close();
    churn.close();
    settle(settling);
    return new Checker(liveBound).check(gather(table));
  }

  /** How many messages were left without an answer although the client kept trying. */
  public long unanswered() {
    return load.outcomes().stream().filter(outcome -> !outcome.isDone()).count();
  }

  private void settle(Duration patience) {
    Settling settling = new Settling(recorder, devices(), cast.clubs());
    try {
      await().atMost(patience).until(() -> unanswered() == 0 && settling.isOver());
      recorder.fault("(settled)");
    } catch (ConditionTimeoutException late) {
      // The checker says what is missing.
      recorder.fault("(not settled after " + patience.toSeconds() + " s)");
    }
  }

  private List<RecordedDevice> devices() {
    return cast.players().stream().map(Cast.Player::device).toList();
  }

  private Evidence gather(Table table) {
    // What is seen later than this may be ahead of the views.
    List<Observation> seen = recorder.inOrder();
    FreshSync sync = new FreshSync(runtime);
    Map<UserId, LogView> syncs = new HashMap<>();
    cast.people().forEach(person -> syncs.put(person.id(), sync.of(person)));
    Map<Actor, LogView> views = new HashMap<>();
    devices().forEach(device -> views.put(device.actor(), device.view()));
    Map<ConversationId, Map<UserId, Standing>> rosters = cast.clubs().rosters();
    LogView logs = table.upTo(heads(seen, syncs.values()));
    return new Evidence(seed.value(), seen, views, syncs, logs, rosters);
  }

  /** Of groups that nobody is in any more, only what was seen of them tells the end. */
  private static Map<ConversationId, Long> heads(
      List<Observation> seen, Collection<LogView> syncs) {
    Map<ConversationId, Long> heads = new HashMap<>();
    syncs.forEach(view -> view.logs().forEach((c, log) -> heads.merge(c, log.head(), Math::max)));
    for (Observation observation : seen) {
      if (observation instanceof Observation.Received got && got.entry().conversation().isGroup()) {
        heads.merge(got.entry().conversation(), got.entry().seq(), Math::max);
      }
    }
    return heads;
  }

  @Override
  public void close() {
    load.close();
    churn.close();
    cast.close();
    runtime.close();
  }
}
