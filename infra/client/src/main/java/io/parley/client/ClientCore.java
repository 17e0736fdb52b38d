package io.parley.client;

import io.parley.client.connection.ConnectionState;
import io.parley.client.connection.Link;
import io.parley.client.connection.LinkListener;
import io.parley.client.connection.Pacer;
import io.parley.client.connection.Surroundings;
import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.log.LogKeeper;
import io.parley.client.log.Syncer;
import io.parley.client.outbox.Outbox;
import io.parley.client.outbox.OutgoingMessage;
import io.parley.client.presence.Watches;
import io.parley.client.receipt.ReceiptBook;
import io.parley.client.receipt.ReceiptReporter;
import io.parley.client.rest.TokenSource;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Optional;

/** The parts of a client and who is told what. Lives on its event loop. */
final class ClientCore implements LinkListener, LogKeeper.Listener {

  final Link link;
  final Outbox outbox;
  final ReceiptBook receipts;
  final ReceiptReporter reporter;
  final Watches watches;

  private final ClientSettings settings;
  private final ClientListener listener;
  private final LogKeeper keeper;
  private final Syncer syncer;
  private final Pacer pacer;
  private final EndedGroups ended;

  ClientCore(
      ClientSettings settings,
      Surroundings surroundings,
      TokenSource tokens,
      ClientListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.link = new Link(settings.link(), surroundings, tokens, settings.tap(), this);
    this.outbox = new Outbox(settings.user(), settings.outbox(), surroundings.timers(), link::send);
    this.receipts = new ReceiptBook(listener::onProgress);
    this.reporter =
        new ReceiptReporter(surroundings.timers(), settings.receiptMerging(), this::wakePacer);
    this.watches = new Watches(surroundings.timers(), this::wakePacer);
    this.ended = new EndedGroups(settings.user(), this::groupEnded);
    this.keeper = new LogKeeper(settings.log(), surroundings.timers(), this);
    this.syncer =
        new Syncer(
            settings.log(), keeper, surroundings.timers(), this::wakePacer, listener::onSynced);
    this.pacer =
        new Pacer(
            surroundings.timers(),
            List.of(syncer::poll, keeper::nextFetch, reporter::poll, watches),
            link::send);
  }

  @Override
  public void onState(ConnectionState state) {
    switch (state) {
      case ConnectionState.Online _ -> connected();
      case ConnectionState.Waiting _ -> disconnected();
      case ConnectionState.Ended _ -> {
        disconnected();
        outbox.close();
      }
      case ConnectionState.Idle _, ConnectionState.Connecting _ -> {
        // Nothing to send yet.
      }
    }
    listener.onState(state);
  }

  @Override
  public void onFrame(ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Event event -> arrived(event.event());
      case ServerFrame.Sent sent -> outbox.acknowledged(sent, own -> arrived(event(own, sent)));
      case ServerFrame.Receipt receipt -> receipts.receipt(receipt);
      case ServerFrame.Typing typing -> listener.onTyping(typing);
      case ServerFrame.Tallies tallies -> listener.onTallies(tallies);
      case ServerFrame.Presence presence -> listener.onPresence(presence);
      case ServerFrame.Heads heads -> heads(heads);
      case ServerFrame.Events events -> keeper.fetched(events);
      case ServerFrame.Failure failure -> failed(failure);
      case ServerFrame.Welcome _,
          ServerFrame.Renewed _,
          ServerFrame.Bye _,
          ServerFrame.Pong _,
          ServerFrame.Unsupported _ -> {
        // The link's business, or newer than this client.
      }
    }
  }

  @Override
  public void appended(LogEvent event) {
    if (!event.isBy(user()) && !ended.takesOut(event)) {
      reporter.delivered(event.conversation(), event.seq());
    }
    listener.onEvent(event);
    ended.noticed(event);
  }

  @Override
  public void skipped(ConversationId conversation, long from, long to) {
    listener.onSkipped(conversation, from, to);
  }

  @Override
  public void fetchesPossible() {
    pacer.wake();
  }

  @Override
  public void caughtUp() {
    syncer.caughtUp();
  }

  void typing(ConversationId conversation, boolean on) {
    link.send(new ClientFrame.Typing(conversation, on));
  }

  /** Sends the receipts that still wait, then closes for good. */
  void close() {
    pacer.wake();
    link.close();
  }

  private void connected() {
    if (settings.keepsLog()) {
      syncer.connected();
    }
    reporter.connected();
    watches.connected();
    pacer.connected(true);
    outbox.connected();
  }

  private void disconnected() {
    pacer.connected(false);
    syncer.disconnected();
    keeper.disconnected();
    watches.disconnected();
    outbox.disconnected();
  }

  private void arrived(LogEvent event) {
    if (!settings.keepsLog()) {
      listener.onEvent(event);
      ended.noticed(event);
      return;
    }
    if (ended.hidesWhatIsMissing(event, keeper.held(event.conversation()))) {
      keeper.visibleFrom(event.conversation(), event.seq());
    }
    keeper.arrived(event);
  }

  private void heads(ServerFrame.Heads heads) {
    heads.conversations().forEach(receipts::head);
    if (settings.keepsLog()) {
      syncer.heads(heads);
    }
    for (ServerFrame.Head head : heads.conversations()) {
      if (head.ended()) {
        ended.ended(head.conversation());
      } else {
        ended.goesOn(head.conversation());
      }
      if (!head.tallies().isEmpty()) {
        listener.onTallies(new ServerFrame.Tallies(head.conversation(), head.tallies()));
      }
    }
  }

  private void groupEnded(ConversationId group) {
    reporter.forget(group);
    listener.onEnded(group);
  }

  private void failed(ServerFrame.Failure failure) {
    if (failure.clientId() != null) {
      outbox.failed(failure, failure.clientId());
    } else if (failure.ref() != null) {
      failed(failure, failure.ref());
    }
    listener.onFailure(failure);
  }

  private void failed(ServerFrame.Failure failure, String ref) {
    Optional<ConversationId> fetch = LogKeeper.conversationOf(ref);
    Optional<ConversationId> report = ReceiptReporter.conversationOf(ref);
    if (syncer.isOurs(ref)) {
      syncer.failed(failure.retryAfter());
    } else if (fetch.isPresent()) {
      keeper.fetchFailed(fetch.get(), !failure.retryable(), failure.retryAfter());
      outside(failure, fetch.get());
    } else if (Watches.isOurs(ref)) {
      watches.failed(failure, ref);
    } else if (report.isPresent() && failure.retryable()) {
      reporter.failed(report.get());
    } else {
      report.ifPresent(conversation -> outside(failure, conversation));
    }
  }

  private void outside(ServerFrame.Failure failure, ConversationId conversation) {
    if (conversation.isGroup() && failure.errorCode().equals(Optional.of(ErrorCode.NOT_A_MEMBER))) {
      ended.ended(conversation);
    }
  }

  private LogEvent event(OutgoingMessage message, ServerFrame.Sent sent) {
    return new LogEvent.Message(
        sent.conversation(),
        sent.seq(),
        sent.id(),
        user(),
        sent.at(),
        sent.clientId(),
        message.content());
  }

  private UserId user() {
    return settings.user();
  }

  private void wakePacer() {
    pacer.wake();
  }
}
