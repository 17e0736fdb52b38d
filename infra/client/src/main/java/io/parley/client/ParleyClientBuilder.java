package io.parley.client;

import io.netty.channel.EventLoop;
import io.parley.client.connection.FrameTap;
import io.parley.client.connection.LinkSettings;
import io.parley.client.connection.Surroundings;
import io.parley.client.log.InMemoryMessageLog;
import io.parley.client.log.MessageLog;
import io.parley.client.outbox.OutboxLimits;
import io.parley.client.rest.TokenSource;
import io.parley.client.time.EventLoopTimers;
import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Endpoint;
import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Collects what a client needs. Everything but the four things it is made of has a default. */
public final class ParleyClientBuilder {

  private static final int DEFAULT_KEPT = 1_000;

  private final ClientRuntime runtime;
  private final UserId user;
  private final TokenSource tokens;
  private Endpoint endpoint;
  private DeviceId device = new DeviceId("java");
  private ClientListener listener = new ClientListener() {};
  private MessageLog log = new InMemoryMessageLog(DEFAULT_KEPT);
  private boolean keepsLog = true;
  private OutboxLimits outbox = OutboxLimits.DEFAULT;
  private Duration receiptMerging = Duration.ofMillis(100);
  private Duration answerTimeout = Duration.ofSeconds(10);
  private Duration backoffBase = Duration.ofMillis(250);
  private Duration backoffCap = Duration.ofSeconds(30);
  private FrameTap tap = FrameTap.NONE;

  ParleyClientBuilder(ClientRuntime runtime, URI origin, UserId user, TokenSource tokens) {
    this.runtime = runtime;
    this.user = user;
    this.tokens = tokens;
    this.endpoint = Endpoint.of(origin);
  }

  /** The name of this installation: stable, and different on every device of the user. */
  public ParleyClientBuilder device(DeviceId value) {
    device = value;
    return this;
  }

  /** Who is told what happens. */
  public ParleyClientBuilder listener(ClientListener value) {
    listener = value;
    return this;
  }

  /** Where messages are kept; default: the last 1,000 of each conversation, in memory. */
  public ParleyClientBuilder log(MessageLog value) {
    log = value;
    return this;
  }

  /** A client that only sends: no synchronisation, no receipts, events as they arrive. */
  public ParleyClientBuilder withoutLog() {
    keepsLog = false;
    return this;
  }

  /** The bounds of the outbox. */
  public ParleyClientBuilder outbox(OutboxLimits value) {
    outbox = value;
    return this;
  }

  /** How long receipts wait for others to ride with; default 100 ms. */
  public ParleyClientBuilder receiptMerging(Duration value) {
    receiptMerging = value;
    return this;
  }

  /** How long hello, and a ping, may stay without an answer; default 10 s. */
  public ParleyClientBuilder answerTimeout(Duration value) {
    answerTimeout = value;
    return this;
  }

  /** Waits between attempts: the first up to {@code base}, none above {@code cap}. */
  public ParleyClientBuilder backoff(Duration base, Duration cap) {
    backoffBase = base;
    backoffCap = cap;
    return this;
  }

  /** Connects there instead of to {@code /ws} at the origin. */
  public ParleyClientBuilder endpoint(Endpoint value) {
    endpoint = value;
    return this;
  }

  /** Who sees every frame as it arrives. */
  public ParleyClientBuilder tap(FrameTap value) {
    tap = value;
    return this;
  }

  /** The client, not started yet. */
  public ParleyClient build() {
    EventLoop loop = runtime.nextLoop();
    RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    Surroundings surroundings =
        new Surroundings(runtime, loop, new EventLoopTimers(loop), InstantSource.system(), random);
    LinkSettings link = new LinkSettings(endpoint, device, answerTimeout, backoffBase, backoffCap);
    ClientSettings settings =
        new ClientSettings(user, link, log, keepsLog, outbox, receiptMerging, tap);
    return new ParleyClient(settings, surroundings, tokens, listener);
  }
}
