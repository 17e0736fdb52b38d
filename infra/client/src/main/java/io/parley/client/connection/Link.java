package io.parley.client.connection;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.ServerFrame;
import io.parley.client.rest.AccessToken;
import io.parley.client.rest.TokenSource;
import io.parley.client.transport.Closed;
import io.parley.client.transport.ConnectFailedException;
import io.parley.client.transport.Wire;
import io.parley.contracts.CloseCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One connection at a time, authenticated, kept alive, and come back to when it is lost, until it
 * is closed or the server does not want this client any more. Lives on its event loop: every method
 * is called there.
 */
public final class Link {

  /** A connection that held this long shows that the server is well. */
  private static final Duration STABLE = Duration.ofSeconds(10);

  /** So many rejected tokens in a row, each newer than the last, mean that it is over. */
  private static final int MAX_TOKEN_REJECTIONS = 3;

  private final LinkSettings settings;
  private final Surroundings surroundings;
  private final TokenSource tokens;
  private final FrameTap tap;
  private final LinkListener listener;
  private final Backoff backoff;

  private ConnectionState state = new ConnectionState.Idle();
  private @Nullable Attempt attempt;
  private @Nullable AccessToken rejected;
  private int rejections;

  public Link(
      LinkSettings settings,
      Surroundings surroundings,
      TokenSource tokens,
      FrameTap tap,
      LinkListener listener) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.tokens = tokens;
    this.tap = tap;
    this.listener = listener;
    this.backoff =
        new Backoff(settings.backoffBase(), settings.backoffCap(), surroundings.random());
  }

  /** Connects, and comes back from now on. */
  public void start() {
    if (state instanceof ConnectionState.Idle) {
      connect();
    }
  }

  /** Ends it for good. */
  public void close() {
    Attempt current = attempt;
    end(ConnectionState.EndReason.CLOSED);
    if (current != null) {
      current.close();
    }
  }

  /** Drops the connection as a broken network would; the client comes back by itself. */
  public void drop() {
    if (attempt != null) {
      attempt.abort();
    }
  }

  /** Sends the frame; false if there is no connection now. */
  public boolean send(ClientFrame frame) {
    if (attempt == null || !(state instanceof ConnectionState.Online)) {
      return false;
    }
    attempt.send(frame);
    return true;
  }

  private void connect() {
    if (state instanceof ConnectionState.Ended) {
      return;
    }
    become(new ConnectionState.Connecting());
    AccessToken old = rejected;
    CompletableFuture<AccessToken> token = old == null ? tokens.current() : tokens.newerThan(old);
    var _ = token.whenCompleteAsync(this::gotToken, surroundings.loop());
  }

  private void gotToken(@Nullable AccessToken token, @Nullable Throwable failure) {
    if (state instanceof ConnectionState.Ended) {
      return;
    }
    if (token == null) {
      if (TokenRenewal.sessionIsOver(failure)) {
        end(ConnectionState.EndReason.LOGGED_OUT);
      } else {
        waitAndConnect("no token could be had");
      }
      return;
    }
    Attempt next = new Attempt(token, settings, surroundings, tokens, tap, new Events());
    attempt = next;
    var _ =
        surroundings
            .runtime()
            .open(surroundings.loop(), settings.endpoint(), next)
            .whenComplete((wire, problem) -> opened(next, wire, problem));
  }

  private void opened(Attempt opened, @Nullable Wire wire, @Nullable Throwable problem) {
    if (wire != null) {
      opened.begin(wire, opened != attempt);
    } else if (opened == attempt) {
      attempt = null;
      Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
      if (cause instanceof ConnectFailedException refused) {
        refused.retryAfter().ifPresent(backoff::askedToWait);
      }
      waitAndConnect(cause == null ? "the connection failed" : cause.getMessage());
    }
  }

  private void lost(Attempt lost, Closed closed) {
    if (lost != attempt) {
      return;
    }
    attempt = null;
    if (lost.heldFor(STABLE)) {
      backoff.succeeded();
    }
    if (closed.code() == CloseCode.REPLACED.number()) {
      end(ConnectionState.EndReason.REPLACED);
    } else if (closed.code() == CloseCode.NOT_ALLOWED.number()) {
      end(ConnectionState.EndReason.NOT_ALLOWED);
    } else if (closed.code() == CloseCode.TOKEN.number()) {
      tokenRejected(lost.token());
    } else {
      waitAndConnect("the connection ended with code " + closed.code());
    }
  }

  private void tokenRejected(AccessToken token) {
    rejected = token;
    rejections++;
    if (rejections >= MAX_TOKEN_REJECTIONS) {
      end(ConnectionState.EndReason.LOGGED_OUT);
    } else {
      waitAndConnect("the token was rejected");
    }
  }

  private void waitAndConnect(@Nullable String reason) {
    Duration wait = backoff.next();
    become(new ConnectionState.Waiting(wait, reason == null ? "" : reason));
    surroundings.timers().after(wait, this::connect);
  }

  private void end(ConnectionState.EndReason reason) {
    if (!(state instanceof ConnectionState.Ended)) {
      attempt = null;
      become(new ConnectionState.Ended(reason));
    }
  }

  private void become(ConnectionState next) {
    state = next;
    listener.onState(next);
  }

  /** What an attempt reports. */
  private final class Events implements Attempt.Listener {

    @Override
    public void onWelcome(Attempt from, ServerFrame.Welcome welcome) {
      if (from == attempt) {
        rejected = null;
        rejections = 0;
        become(new ConnectionState.Online(welcome));
      }
    }

    @Override
    public void onFrame(Attempt from, ServerFrame frame) {
      if (from != attempt) {
        return;
      }
      if (frame instanceof ServerFrame.Bye bye && bye.reconnectAfter() != null) {
        backoff.askedToWait(bye.reconnectAfter());
      }
      listener.onFrame(frame);
    }

    @Override
    public void onLost(Attempt from, Closed closed) {
      lost(from, closed);
    }
  }
}
