package io.parley.client;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.TRIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.outbox.SendOutcome;
import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.ScriptedServer;
import io.parley.client.transport.ScriptedServer.Peer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client in a group. */
@Timeout(30)
class GroupClientTest {

  private final FakeParley parley = new FakeParley();
  private final ScriptedServer server = new ScriptedServer(parley);
  private final ClientRuntime runtime = ClientRuntime.ofThreads(1);
  private final Recorder recorder = new Recorder();
  private final ParleyClient client =
      ParleyClient.builder(runtime, server.origin(), ALICE, new FixedTokens(ALICE))
          .backoff(Duration.ofMillis(10), Duration.ofMillis(500))
          .listener(recorder)
          .build();

  @BeforeEach
  void inAGroup() {
    parley.groups.put(IN_TRIP, new HashSet<>(Set.of(ALICE, BOB)));
  }

  @AfterEach
  void close() {
    client.close();
    runtime.close();
    server.close();
  }

  @Test
  void sendsToAGroupAndGetsWhatOthersSend() {
    start();
    SendOutcome outcome = client.send(TRIP, "hello").orTimeout(10, TimeUnit.SECONDS).join();
    server.run(() -> parley.post(IN_TRIP, BOB, "b1"));

    await().until(() -> recorder.numbers().equals(List.of(1L, 2L)));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendOutcome.Acknowledged.class,
            sent -> assertThat(sent.conversation()).isEqualTo(IN_TRIP));
    await().until(() -> parley.count("delivered") == 1);
  }

  @Test
  void whoIsRemovedIsToldOnceAndReportsNothing() {
    start();
    server.run(() -> parley.post(IN_TRIP, BOB, "b1"));
    server.run(() -> parley.change(IN_TRIP, BOB, "removed", ALICE));
    await().until(() -> !recorder.ended.isEmpty());
    server.run(this::breakConnections);
    await().until(() -> recorder.synced.size() == 2);

    assertThat(recorder.ended).containsExactly(IN_TRIP);
    assertThat(recorder.numbers()).containsExactly(1L, 2L);
    assertThat(recorder.failures).isEmpty();
    assertThat(parley.count("fetch")).isZero();
  }

  @Test
  void whoWasRemovedWhileAwayIsToldAndFetchesNothing() {
    start();
    server.run(() -> parley.post(IN_TRIP, BOB, "b1"));
    await().until(() -> recorder.events.size() == 1);
    server.run(() -> {
      breakConnections();
      parley.post(IN_TRIP, BOB, "b2");
      parley.change(IN_TRIP, BOB, "removed", ALICE);
    });
    await().until(() -> recorder.synced.size() == 2);

    assertThat(recorder.ended).containsExactly(IN_TRIP);
    assertThat(recorder.numbers()).containsExactly(1L);
    assertThat(parley.count("fetch")).isZero();
  }

  @Test
  void whoComesBackDoesNotAskForWhatIsVoidToThem() {
    start();
    server.run(() -> parley.post(IN_TRIP, BOB, "b1"));
    server.run(() -> parley.change(IN_TRIP, BOB, "removed", ALICE));
    await().until(() -> !recorder.ended.isEmpty());
    server.run(() -> {
      parley.post(IN_TRIP, BOB, "b2");
      parley.post(IN_TRIP, BOB, "b3");
      parley.change(IN_TRIP, BOB, "added", ALICE);
      parley.post(IN_TRIP, BOB, "b4");
    });
    await().until(() -> recorder.events.size() == 4);

    assertThat(recorder.numbers()).containsExactly(1L, 2L, 5L, 6L);
    assertThat(recorder.skipped).containsExactly("3-4");
    assertThat(parley.count("fetch")).isZero();
    server.run(() -> parley.change(IN_TRIP, BOB, "removed", ALICE));
    await().until(() -> recorder.ended.size() == 2);
  }

  @Test
  void whoMissedTheirRemovalLearnsItFromARefusedFetch() {
    start();
    server.run(() -> {
      parley.append(IN_TRIP, BOB, "b1", "not pushed");
      parley.change(IN_TRIP, BOB, "removed", ALICE);
    });

    await().until(() -> recorder.ended.equals(List.of(IN_TRIP)));
    assertThat(recorder.events).isEmpty();
  }

  @Test
  void whoLacksSomethingOfAnEarlierStayAsksForItWhenTheyAreBack() {
    start();
    server.run(() -> {
      parley.append(IN_TRIP, BOB, "b1", "not pushed");
      parley.change(IN_TRIP, BOB, "removed", ALICE);
    });
    await().until(() -> recorder.ended.equals(List.of(IN_TRIP)));
    server.run(() -> parley.change(IN_TRIP, BOB, "added", ALICE));

    await().until(() -> recorder.events.size() == 3);
    assertThat(recorder.numbers()).containsExactly(1L, 2L, 3L);
    assertThat(recorder.skipped).isEmpty();
  }

  @Test
  void talliesAndPresenceAreHandedOn() {
    start();
    client.watch(List.of(BOB, CAROL));
    server.run(() ->
        parley.push(
            IN_TRIP,
            "{'type':'tally','conversation':'%s','tallies':[{'seq':1,'members':2,'delivered':1}]}"
                .formatted(IN_TRIP)));

    await().until(() -> recorder.tallies.size() == 1 && recorder.presences.size() == 2);
    assertThat(recorder.tallies.getFirst().tallies())
        .containsExactly(new ServerFrame.Tally(1, 2, 1, 0));
    assertThat(recorder.presences).contains(new ServerFrame.Presence(BOB, false, null));
  }

  @Test
  void watchesAreSaidAgainAfterALoss() {
    start();
    client.watch(List.of(BOB, CAROL));
    await().until(() -> recorder.presences.size() == 2);
    client.unwatch(List.of(CAROL));
    await().until(() -> parley.count("unwatch") == 1);

    server.run(this::breakConnections);

    await().until(() -> recorder.presences.size() == 3);
    assertThat(recorder.presences.getLast().user()).isEqualTo(BOB);
    assertThat(parley.count("watch")).isEqualTo(2);
  }

  @Test
  void changesOfTheGroupAreEventsOfItsLog() {
    start();
    server.run(() -> parley.change(IN_TRIP, BOB, "added", CAROL));

    await().until(() -> recorder.events.size() == 1);
    assertThat(recorder.events.getFirst())
        .isInstanceOfSatisfying(
            LogEvent.Change.class, change -> assertThat(change.change().brings(CAROL)).isTrue());
    assertThat(recorder.ended).isEmpty();
  }

  private void start() {
    client.start();
    await().until(() -> !recorder.synced.isEmpty());
  }

  private void breakConnections() {
    List.copyOf(parley.connected.keySet()).forEach(Peer::abort);
    parley.connected.clear();
  }
}
