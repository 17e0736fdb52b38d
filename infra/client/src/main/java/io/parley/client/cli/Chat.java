package io.parley.client.cli;

import io.parley.client.ParleyClient;
import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.outbox.SendOutcome;
import io.parley.client.receipt.Progress;
import io.parley.contracts.ConversationId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A conversation on a screen. The client's events are shown by one thread, in their order, so that
 * a slow screen does not hold up the connection.
 */
final class Chat extends Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long TYPING_INTERVAL = Duration.ofSeconds(3).toNanos();

  private final Talk talk;
  private final Screen screen;
  private final ExecutorService shower =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);

  private volatile @Nullable ParleyClient client;
  private boolean begun;
  private boolean lost;
  private long typedAt = System.nanoTime() - TYPING_INTERVAL;

  Chat(Talk talk, Screen screen) {
    this.talk = talk;
    this.screen = screen;
  }

  /** Shows what was written so far. */
  void begin(ParleyClient started, int lines) throws InterruptedException {
    client = started;
    screen.hint(talk.greeting());
    if (!synced(PATIENCE)) {
      screen.hint("No connection yet: what you write is sent as soon as there is one.");
    }
    show(() -> {
      talk.begin(started, lines);
      begun = true;
    });
  }

  /** Reads lines and sends them until the user has enough. */
  void talk() {
    Optional<String> line = screen.readLine();
    while (line.isPresent() && ended.getCount() > 0 && goesOn(line.get())) {
      line = screen.readLine();
    }
  }

  private boolean goesOn(String line) {
    return switch (meaning(line.strip())) {
      case END -> false;
      case COMMAND -> true;
      case TEXT -> {
        send(line);
        yield true;
      }
    };
  }

  private Talk.Line meaning(String line) {
    return switch (line) {
      case "" -> Talk.Line.COMMAND;
      case "/quit" -> Talk.Line.END;
      case "/help" -> {
        screen.hint(talk.help());
        yield Talk.Line.COMMAND;
      }
      default -> line.startsWith("/") ? talk.command(line) : Talk.Line.TEXT;
    };
  }

  /** Waits until everything is sent, then for as long as wanted. */
  void end(Duration linger) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (pending.get() > 0 && System.nanoTime() < deadline) {
      if (ended.await(20, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    boolean over = ended.await(linger.toMillis(), TimeUnit.MILLISECONDS);
    shower.shutdown();
    boolean quiet = shower.awaitTermination(2, TimeUnit.SECONDS);
    int left = pending.get() + failed.get();
    if (left > 0) {
      throw new CliException(
          ExitCode.REFUSED, left + (left == 1 ? " message was" : " messages were") + " not sent.");
    }
    if (over || !quiet) {
      throw new CliException(ExitCode.NOT_LOGGED_IN, "The connection was ended.");
    }
  }

  /** A key was pressed. */
  void typing() {
    long now = System.nanoTime();
    ParleyClient current = client;
    if (current != null && now - typedAt >= TYPING_INTERVAL) {
      typedAt = now;
      current.typing(talk.conversation(), true);
    }
  }

  @Override
  public void onEvent(LogEvent event) {
    show(() -> talk.arrived(event));
  }

  @Override
  public void onProgress(Progress progress) {
    show(() -> talk.progressed(progress));
  }

  @Override
  public void onTallies(ServerFrame.Tallies tallies) {
    show(() -> talk.tallied(tallies));
  }

  @Override
  public void onEnded(ConversationId group) {
    show(() -> talk.ended(group));
  }

  @Override
  public void onTyping(ServerFrame.Typing typing) {
    if (typing.conversation().equals(talk.conversation()) && typing.on()) {
      show(() -> screen.hint(talk.nameOf(typing.user()) + " is typing…"));
    }
  }

  @Override
  public void onState(ConnectionState state) {
    super.onState(state);
    show(() -> showState(state));
  }

  private void showState(ConnectionState state) {
    switch (state) {
      case ConnectionState.Waiting _ when !lost && begun -> {
        lost = true;
        screen.hint("Connection lost; trying again.");
      }
      case ConnectionState.Online _ when lost -> {
        lost = false;
        screen.hint("Connected again.");
      }
      case ConnectionState.Ended over when over.reason() != ConnectionState.EndReason.CLOSED -> {
        screen.show(over.reason().sentence());
        ended.countDown();
      }
      default -> {
        // Nothing that the user needs to know.
      }
    }
  }

  private void send(String text) {
    ParleyClient current = client;
    if (current == null) {
      return;
    }
    pending.incrementAndGet();
    typedAt = System.nanoTime() - TYPING_INTERVAL;
    var _ =
        current
            .send(OutgoingMessage.text(talk.recipient(), text))
            .thenAccept(outcome -> {
              report(outcome, text);
              pending.decrementAndGet();
            });
  }

  private void report(SendOutcome outcome, String text) {
    String problem =
        switch (outcome) {
          case SendOutcome.Acknowledged _ -> "";
          case SendOutcome.Refused refused -> refused.message();
          case SendOutcome.NotSent notSent -> notSent.reason();
          case SendOutcome.Unknown _ -> "No answer came; it may have been sent or not.";
        };
    if (!problem.isEmpty()) {
      failed.incrementAndGet();
      show(() -> screen.show("  ✗ " + Texts.preview(text) + ": " + problem));
    }
  }

  private void show(Runnable task) {
    if (!shower.isShutdown()) {
      shower.execute(task);
    }
  }
}
