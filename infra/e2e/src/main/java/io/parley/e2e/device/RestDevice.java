package io.parley.e2e.device;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A script of a person: sends messages over REST, each under one key until it is answered. */
public final class RestDevice implements AutoCloseable {

  private static final String KEY = "Idempotency-Key";
  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS, THREADS);

  private final Person person;
  private final Actor actor;
  private final Recorder recorder;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean closed;

  public RestDevice(Person person, Recorder recorder) {
    this.person = person;
    this.actor = new Actor(person.id(), new DeviceId("script"));
    this.recorder = recorder;
  }

  /** Sends, and again until there is an answer; completes with it. */
  public CompletableFuture<Answer> send(
      ConversationId conversation, ClientId clientId, String body) {
    MessageKey key = new MessageKey(conversation, actor.user(), clientId);
    recorder.add(new Observation.Invoked(System.nanoTime(), actor, key, body));
    CompletableFuture<Answer> outcome = new CompletableFuture<>();
    THREADS.execute(() -> attempt(key, body, outcome));
    return outcome;
  }

  private void attempt(MessageKey key, String body, CompletableFuture<Answer> outcome) {
    Link on = new Link(actor, calls.incrementAndGet());
    recorder.add(new Observation.Transmitted(System.nanoTime(), on, key));
    Answer answer = Rest.tryAsk(person, call(key, body)).orElse(null);
    long now = System.nanoTime();
    if (answer != null && answer.isGood()) {
      long seq = answer.body().path("seq").asLong();
      MessageId id = MessageId.parse(answer.body().path("id").asString());
      recorder.add(new Observation.Acked(now, on, key, seq, id));
      outcome.complete(answer);
      return;
    }
    boolean definite = answer != null && isDefinite(answer);
    if (answer != null) {
      recorder.add(new Observation.Rejected(now, on, key, answer.code(), definite));
    }
    if (definite) {
      outcome.complete(answer);
    } else if (!closed) {
      LATER.execute(() -> attempt(key, body, outcome));
    }
  }

  private Call call(MessageKey key, String body) {
    ConversationId conversation = key.conversation();
    String path =
        conversation.isGroup()
            ? "/conversations/" + conversation + "/messages"
            : "/direct/" + other(conversation) + "/messages";
    return Call.post(path, Map.of("body", body)).with(KEY, key.clientId().value());
  }

  private UserId other(ConversationId conversation) {
    return conversation.other(actor.user());
  }

  private static boolean isDefinite(Answer answer) {
    return ErrorCode.ofWireName(answer.code()).map(code -> !code.retryable()).orElse(false);
  }

  /** Tries nothing again. */
  @Override
  public void close() {
    closed = true;
  }
}
