package io.parley.e2e.workload;

import static org.awaitility.Awaitility.await;

import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.checker.Checker;
import io.parley.e2e.checker.Verdict;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.RecordedDevice;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.views.FreshSync;
import io.parley.e2e.views.Table;
import java.net.URI;
import java.time.Duration;
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

  private Trial(URI origin, Shape shape, Seed seed) {
    this.seed = seed;
    this.cast = Cast.assemble(origin, runtime, shape, recorder);
    this.load = Load.start(cast, shape, seed);
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
    settle(settling);
    return new Checker(liveBound).check(gather(table));
  }

  /** How many messages were left without an answer although the client kept trying. */
  public long unanswered() {
    return load.outcomes().stream().filter(outcome -> !outcome.isDone()).count();
  }

  private void settle(Duration settling) {
    try {
      await().atMost(settling).until(() -> unanswered() == 0 && everythingArrived());
      recorder.fault("(settled)");
    } catch (ConditionTimeoutException late) {
      // The checker says what is missing.
      recorder.fault("(not settled after " + settling.toSeconds() + " s)");
    }
  }

  private boolean everythingArrived() {
    Map<ConversationId, Long> heads = new HashMap<>();
    for (Observation observation : recorder.inOrder()) {
      if (observation instanceof Observation.Acked acked) {
        heads.merge(acked.key().conversation(), acked.seq(), Math::max);
      }
    }
    return cast.players().stream()
        .map(Cast.Player::device)
        .allMatch(device -> holds(device, heads));
  }

  private static boolean holds(RecordedDevice device, Map<ConversationId, Long> heads) {
    UserId user = device.actor().user();
    return heads.entrySet().stream()
        .filter(head -> head.getKey().includes(user))
        .allMatch(head -> device.cursor(head.getKey()) >= head.getValue());
  }

  private Evidence gather(Table table) {
    // What is seen later than this may be ahead of the views.
    List<Observation> seen = recorder.inOrder();
    FreshSync sync = new FreshSync(runtime);
    Map<UserId, LogView> syncs = new HashMap<>();
    cast.people().forEach(person -> syncs.put(person.id(), sync.of(person)));
    Map<Actor, LogView> devices = new HashMap<>();
    cast.players().forEach(p -> devices.put(p.device().actor(), p.device().view()));
    Map<ConversationId, Long> heads = new HashMap<>();
    syncs
        .values()
        .forEach(view -> view.logs().forEach((c, log) -> heads.merge(c, log.head(), Math::max)));
    return new Evidence(seed.value(), seen, devices, syncs, table.upTo(heads));
  }

  @Override
  public void close() {
    load.close();
    cast.close();
    runtime.close();
  }
}
