package io.parley.client.connection;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.FrameReader;
import io.parley.client.frame.MalformedFrameException;
import io.parley.client.frame.ServerFrame;
import io.parley.client.rest.AccessToken;
import io.parley.client.rest.TokenSource;
import io.parley.client.time.Timers;
import io.parley.client.transport.Closed;
import io.parley.client.transport.Wire;
import io.parley.client.transport.WireListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection from its opening to its end: hello, welcome, heartbeat, token renewal. */
final class Attempt implements WireListener {

  private static final int POLICY_VIOLATION = 1008;
  private static final int NORMAL = 1000;

  private final AccessToken token;
  private final LinkSettings settings;
  private final Surroundings surroundings;
  private final TokenSource tokens;
  private final FrameTap tap;
  private final Listener listener;
  private final FrameReader reader = new FrameReader();

  private @Nullable Wire wire;
  private @Nullable Heartbeat heartbeat;
  private @Nullable TokenRenewal renewal;
  private Timers.@Nullable Timer helloTimer;
  private long welcomedAt;
  private boolean over;

  Attempt(
      AccessToken token,
      LinkSettings settings,
      Surroundings surroundings,
      TokenSource tokens,
      FrameTap tap,
      Listener listener) {
    this.token = token;
    this.settings = settings;
    this.surroundings = surroundings;
    this.tokens = tokens;
    this.tap = tap;
    this.listener = listener;
  }

  /** Says hello, unless nobody wants this connection any more. */
  void begin(Wire opened, boolean unwanted) {
    if (unwanted) {
      opened.close(NORMAL, "");
      return;
    }
    wire = opened;
    opened.send(new ClientFrame.Hello(token.value(), settings.device()));
    helloTimer = surroundings.timers().after(settings.answerTimeout(), this::abort);
  }

  void send(ClientFrame frame) {
    if (wire != null) {
      tap.sent(frame);
      wire.send(frame);
    }
    if (heartbeat != null) {
      heartbeat.sent();
    }
  }

  void close() {
    stop();
    if (wire != null) {
      wire.close(NORMAL, "");
    }
  }

  /** Gives the connection up without waiting for the other side. */
  void abort() {
    if (wire != null) {
      wire.abort();
    }
  }

  AccessToken token() {
    return token;
  }

  /** Whether it was welcome at least so long ago. */
  boolean heldFor(Duration time) {
    return welcomedAt != 0 && surroundings.timers().nanos() - welcomedAt >= time.toNanos();
  }

  @Override
  public void onText(byte[] utf8) {
    tap.received(utf8);
    if (heartbeat != null) {
      heartbeat.received();
    }
    ServerFrame frame;
    try {
      frame = reader.read(utf8);
    } catch (MalformedFrameException e) {
      refuse();
      return;
    }
    if (frame instanceof ServerFrame.Welcome welcome) {
      welcomed(welcome);
    } else {
      listener.onFrame(this, frame);
    }
  }

  @Override
  public void onClosed(Closed closed) {
    tap.closed(closed);
    stop();
    if (!over) {
      over = true;
      listener.onLost(this, closed);
    }
  }

  private void welcomed(ServerFrame.Welcome welcome) {
    cancelHelloTimer();
    welcomedAt = surroundings.timers().nanos();
    double spread = 0.8 + 0.2 * surroundings.random().nextDouble();
    Duration interval = Duration.ofMillis((long) (welcome.heartbeat().toMillis() * spread));
    Heartbeat beat =
        new Heartbeat(
            surroundings.timers(),
            interval,
            settings.answerTimeout(),
            () -> send(new ClientFrame.Ping()),
            this::abort);
    TokenRenewal renewing =
        new TokenRenewal(
            surroundings, tokens, token, newer -> send(new ClientFrame.RenewToken(newer.value())));
    heartbeat = beat;
    renewal = renewing;
    beat.start();
    renewing.start();
    listener.onWelcome(this, welcome);
  }

  private void refuse() {
    if (wire != null) {
      wire.close(POLICY_VIOLATION, "");
    }
  }

  private void stop() {
    cancelHelloTimer();
    if (heartbeat != null) {
      heartbeat.stop();
    }
    if (renewal != null) {
      renewal.stop();
    }
  }

  private void cancelHelloTimer() {
    if (helloTimer != null) {
      helloTimer.cancel();
      helloTimer = null;
    }
  }

  /** Told what happens on the connection, on the event loop. */
  interface Listener {

    void onWelcome(Attempt from, ServerFrame.Welcome welcome);

    void onFrame(Attempt from, ServerFrame frame);

    void onLost(Attempt from, Closed closed);
  }
}
