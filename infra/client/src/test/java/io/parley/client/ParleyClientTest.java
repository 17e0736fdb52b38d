package io.parley.client;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.WITH_BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.connection.ConnectionState;
import io.parley.client.connection.ConnectionState.EndReason;
import io.parley.client.frame.LogEvent;
import io.parley.client.outbox.OutboxLimits;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.outbox.SendOutcome;
import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.ScriptedServer;
import io.parley.client.transport.ScriptedServer.Peer;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class ParleyClientTest {

  private final ClientRuntime runtime = ClientRuntime.ofThreads(1);
  private final Recorder recorder = new Recorder();
  private final FixedTokens tokens = new FixedTokens(ALICE);

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void sendsAndPutsOwnMessagesIntoTheLogInTheirPlace() {
    FakeParley parley = new FakeParley();
    try (ScriptedServer server = new ScriptedServer(parley);
        ParleyClient client = start(server)) {
      await().until(() -> !recorder.synced.isEmpty());
      server.run(() -> parley.post(WITH_BOB, BOB, "b1"));
      await().until(() -> recorder.events.size() == 1);

      SendOutcome outcome = join(client.send(BOB, "hello"));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              SendOutcome.Acknowledged.class, sent -> assertThat(sent.seq()).isEqualTo(2));
      assertThat(recorder.numbers()).containsExactly(1L, 2L);
      assertThat(client.log().range(WITH_BOB, 2, 2))
          .singleElement()
          .isInstanceOfSatisfying(
              LogEvent.Message.class, own -> assertThat(own.body()).isEqualTo("hello"));
    }
  }

  @Test
  void reportsWhatArrivedButNotItsOwnMessages() {
    FakeParley parley = new FakeParley();
    try (ScriptedServer server = new ScriptedServer(parley);
        ParleyClient client = start(server)) {
      await().until(() -> !recorder.synced.isEmpty());
      join(client.send(BOB, "mine"));
      server.run(() -> parley.post(WITH_BOB, BOB, "b1"));

      await().until(() -> parley.count("delivered") == 1);
      client.markRead(WITH_BOB, 2);
      await().until(() -> parley.count("read") == 1);

      assertThat(parley.received.stream().filter(f -> f.has("seq")).map(f -> f.get("seq").asInt()))
          .containsExactly(2, 2);
    }
  }

  @Test
  void comesBackAfterALossAndFetchesExactlyWhatItMissed() {
    FakeParley parley = new FakeParley();
    try (ScriptedServer server = new ScriptedServer(parley);
        ParleyClient client = start(server)) {
      await().until(() -> !recorder.synced.isEmpty());
      server.run(() -> parley.post(WITH_BOB, BOB, "b1"));
      await().until(() -> recorder.events.size() == 1);

      server.run(() -> {
        List.copyOf(parley.connected.keySet()).forEach(Peer::abort);
        parley.connected.clear();
        parley.post(WITH_BOB, BOB, "b2");
        parley.post(WITH_BOB, BOB, "b3");
      });

      await().until(() -> recorder.events.size() == 3);
      assertThat(recorder.numbers()).containsExactly(1L, 2L, 3L);
      assertThat(parley.received.stream().filter(f -> f.get("type").asString().equals("fetch")))
          .singleElement()
          .satisfies(fetch -> assertThat(fetch.get("from").asInt()).isEqualTo(2));
      assertThat(client.log().cursor(WITH_BOB)).isEqualTo(3);
    }
  }

  @Test
  void aMessageWhoseAcknowledgementWasLostIsRetriedAndStaysOneMessage() {
    AtomicInteger lost = new AtomicInteger();
    FakeParley parley =
        new FakeParley() {
          @Override
          void acknowledge(Peer peer, ConversationId conversation, String clientId, int seq) {
            if (lost.getAndIncrement() == 0) {
              peer.abort();
            } else {
              super.acknowledge(peer, conversation, clientId, seq);
            }
          }
        };
    try (ScriptedServer server = new ScriptedServer(parley);
        ParleyClient client = start(server)) {

      SendOutcome outcome = join(client.send(BOB, "only once"));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              SendOutcome.Acknowledged.class, sent -> assertThat(sent.seq()).isEqualTo(1));
      await().until(() -> recorder.events.size() == 1);
      List<JsonNode> sends =
          parley.received.stream().filter(f -> f.get("type").asString().equals("send")).toList();
      assertThat(sends).hasSize(2);
      assertThat(sends.get(0).has("retry")).isFalse();
      assertThat(sends.get(1).get("retry").asBoolean()).isTrue();
      assertThat(sends.get(1).get("clientId")).isEqualTo(sends.get(0).get("clientId"));
    }
  }

  @Test
  void honoursTheTimeThatByeNames() {
    FakeParley parley =
        new FakeParley() {
          private int hellos;

          @Override
          void hello(Peer peer, JsonNode frame) {
            hellos++;
            if (hellos == 1) {
              peer.send("{'type':'bye','code':'draining','reconnectAfter':300}");
              peer.close(4503);
            } else {
              super.hello(peer, frame);
            }
          }
        };
    try (ScriptedServer server = new ScriptedServer(parley);
        ParleyClient client = start(server)) {
      await().until(() -> !recorder.synced.isEmpty());

      assertThat(recorder.states(ConnectionState.Waiting.class))
          .singleElement()
          .satisfies(w -> assertThat(w.retryIn()).isEqualTo(Duration.ofMillis(300)));
      assertThat(client.user()).isEqualTo(ALICE);
    }
  }

  @Test
  void aReplacedDeviceDoesNotFightForItsPlace() {
    assertThat(endAfterClosing(4409)).isEqualTo(EndReason.REPLACED);
    assertThat(tokens.renewals).hasValue(0);
  }

  @Test
  void aClientThatIsNotAllowedStaysAway() {
    assertThat(endAfterClosing(4403)).isEqualTo(EndReason.NOT_ALLOWED);
  }

  @Test
  void rejectedTokensAreRenewedAFewTimesAndNotForever() {
    assertThat(endAfterClosing(4401)).isEqualTo(EndReason.LOGGED_OUT);
    assertThat(tokens.renewals).hasValue(2);
  }

  @Test
  void aServerThatDoesNotAnswerHelloIsLeft() {
    FakeParley mute =
        new FakeParley() {
          @Override
          void hello(Peer peer, JsonNode frame) {
            assertThat(frame.get("device").asString()).isEqualTo("test");
          }
        };
    try (ScriptedServer server = new ScriptedServer(mute);
        ParleyClient client = builder(server).answerTimeout(Duration.ofMillis(100)).build()) {
      client.start();

      await().until(() -> recorder.states(ConnectionState.Waiting.class).size() > 1);
    }
  }

  @Test
  void closingEndsWhatIsUnderWayAsUnknown() {
    FakeParley forgetful =
        new FakeParley() {
          @Override
          void send(Peer peer, JsonNode frame) {
            assertThat(frame.has("body")).isTrue();
          }
        };
    try (ScriptedServer server = new ScriptedServer(forgetful)) {
      ParleyClient client = start(server);
      await().until(() -> !recorder.synced.isEmpty());
      CompletableFuture<SendOutcome> outcome = client.send(BOB, "hello?");
      await().until(() -> forgetful.count("send") == 1);

      client.close();

      assertThat(join(outcome)).isInstanceOf(SendOutcome.Unknown.class);
      await().until(() -> recorder.states(ConnectionState.Ended.class).size() == 1);
    }
  }

  @Test
  void whateverIsLostDoubledOrOvertakenOnTheWayEveryMessageEndsUpOnceAndInOrder() {
    UnreliableParley parley = new UnreliableParley(20260301);
    try (ScriptedServer server = new ScriptedServer(parley);
        ParleyClient client =
            builder(server).outbox(new OutboxLimits(500, 1, Duration.ofSeconds(1))).build()) {
      client.start();
      CompletableFuture<?>[] outcomes = new CompletableFuture<?>[150];
      for (int i = 0; i < outcomes.length; i++) {
        outcomes[i] =
            client.send(
                new OutgoingMessage(
                    BOB, new ClientId("a" + i), LogEvent.Content.text("a" + i), false));
        int n = i;
        server.run(() -> parley.post(WITH_BOB, BOB, "b" + n));
      }
      CompletableFuture.allOf(outcomes).orTimeout(25, TimeUnit.SECONDS).join();
      server.run(parley::calmDown);

      await().atMost(Duration.ofSeconds(10)).until(() -> recorder.events.size() == 300);
      assertThat(recorder.numbers())
          .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 300).boxed().toList());
      assertThat(bodies("a")).isEqualTo(numbered("a"));
      assertThat(bodies("text b")).isEqualTo(numbered("text b"));
    }
  }

  private List<String> bodies(String prefix) {
    return recorder.events.stream()
        .map(event -> ((LogEvent.Message) event).body())
        .filter(body -> body.startsWith(prefix))
        .toList();
  }

  private static List<String> numbered(String prefix) {
    return java.util.stream.IntStream.range(0, 150).mapToObj(i -> prefix + i).toList();
  }

  private EndReason endAfterClosing(int code) {
    FakeParley strict =
        new FakeParley() {
          @Override
          void hello(Peer peer, JsonNode frame) {
            peer.close(code);
          }
        };
    try (ScriptedServer server = new ScriptedServer(strict);
        ParleyClient client = start(server)) {
      await().until(() -> !recorder.states(ConnectionState.Ended.class).isEmpty());
      assertThat(client.log().cursors()).isEmpty();
      return recorder.states(ConnectionState.Ended.class).getFirst().reason();
    }
  }

  private ParleyClient start(ScriptedServer server) {
    ParleyClient client = builder(server).build();
    client.start();
    return client;
  }

  private ParleyClientBuilder builder(ScriptedServer server) {
    return ParleyClient.builder(runtime, server.origin(), ALICE, tokens)
        .device(new io.parley.contracts.DeviceId("test"))
        .backoff(Duration.ofMillis(10), Duration.ofMillis(500))
        .listener(recorder);
  }

  private static SendOutcome join(CompletableFuture<SendOutcome> outcome) {
    return outcome.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
