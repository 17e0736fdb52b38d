package io.parley.client;

import io.netty.channel.EventLoop;
import io.parley.client.connection.Surroundings;
import io.parley.client.frame.Recipient;
import io.parley.client.log.MessageLog;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.outbox.SendOutcome;
import io.parley.client.receipt.Progress;
import io.parley.client.rest.TokenSource;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One device of one user. It stays connected, keeps the log of every conversation complete and in
 * order, sends messages until they are acknowledged or refused, and tells the server what arrived.
 *
 * <p>All methods are safe for use by several threads and return at once. Futures complete, and the
 * {@link ClientListener} is called, on the client's event loop.
 */
public final class ParleyClient implements AutoCloseable {

  private final ClientSettings settings;
  private final EventLoop loop;
  private final ClientCore core;

  ParleyClient(
      ClientSettings settings,
      Surroundings surroundings,
      TokenSource tokens,
      ClientListener listener) {
    this.settings = settings;
    this.loop = surroundings.loop();
    this.core = new ClientCore(settings, surroundings, tokens, listener);
  }

  /** A client of the server at the origin, for instance {@code http://localhost:8080}. */
  public static ParleyClientBuilder builder(
      ClientRuntime runtime, URI origin, UserId user, TokenSource tokens) {
    return new ParleyClientBuilder(runtime, origin, user, tokens);
  }

  /** Connects, and comes back after every loss until the client is closed. */
  public void start() {
    loop.execute(core.link::start);
  }

  /** Sends a text. See {@link #send(OutgoingMessage)}. */
  public CompletableFuture<SendOutcome> send(UserId to, String body) {
    return send(OutgoingMessage.text(Recipient.of(to), body));
  }

  /** Sends a text to all members of a group. See {@link #send(OutgoingMessage)}. */
  public CompletableFuture<SendOutcome> send(GroupId to, String body) {
    return send(OutgoingMessage.text(Recipient.of(to), body));
  }

  /**
   * Sends a message as soon as there is a connection, and again until the server answers. The
   * future never completes exceptionally.
   */
  public CompletableFuture<SendOutcome> send(OutgoingMessage message) {
    CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
    loop.execute(() -> {
      var _ = core.outbox.submit(message).thenAccept(outcome::complete);
    });
    return outcome;
  }

  /** Reports that the user has seen everything up to {@code seq}. */
  public void markRead(ConversationId conversation, long seq) {
    loop.execute(() -> core.reporter.read(conversation, seq));
  }

  /** Tells the others that the user began or ceased to type; lost when there is no connection. */
  public void typing(ConversationId conversation, boolean on) {
    loop.execute(() -> core.typing(conversation, on));
  }

  /**
   * Asks to be told of the presence of these users, on this connection and on all that follow. The
   * server takes 500 users at most.
   */
  public void watch(Collection<UserId> users) {
    List<UserId> all = List.copyOf(users);
    loop.execute(() -> core.watches.watch(all));
  }

  /** No longer asks about these users. */
  public void unwatch(Collection<UserId> users) {
    List<UserId> all = List.copyOf(users);
    loop.execute(() -> core.watches.unwatch(all));
  }

  /** How far a user is in a conversation, as far as this device knows. */
  public Progress progress(ConversationId conversation, UserId of) {
    return core.receipts.of(conversation, of);
  }

  /** What this device holds. */
  public MessageLog log() {
    return settings.log();
  }

  /** Whose device this is. */
  public UserId user() {
    return settings.user();
  }

  /** Cuts the connection as a broken network would. The client comes back by itself. */
  public void dropConnection() {
    loop.execute(core.link::drop);
  }

  /** Closes the connection for good. Messages without an answer end as unknown. */
  @Override
  public void close() {
    loop.execute(core::close);
  }
}
