package io.parley.client.cli;

import io.parley.client.ParleyClient;
import io.parley.client.cli.PeerProgress.Mark;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.client.frame.ServerFrame;
import io.parley.client.receipt.Progress;
import io.parley.client.rest.Account;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import org.jspecify.annotations.Nullable;

/** A chat with one other user. */
final class DirectTalk implements Talk {

  /** Ticks are shown for messages that are not older than this many. */
  private static final int TICKED = 20;

  private final Screen screen;
  private final PeerProgress marks;
  private final SavedSession session;
  private final Account peer;
  private final UserId self;
  private final ConversationId conversation;
  private Mark mark;
  private long shown;
  private @Nullable ParleyClient client;

  DirectTalk(Screen screen, PeerProgress marks, SavedSession session, Account peer) {
    this.screen = screen;
    this.marks = marks;
    this.session = session;
    this.peer = peer;
    this.self = session.user();
    this.conversation = ConversationId.direct(self, peer.id());
    this.mark = marks.load(conversation);
  }

  @Override
  public ConversationId conversation() {
    return conversation;
  }

  @Override
  public Recipient recipient() {
    return Recipient.of(peer.id());
  }

  @Override
  public String greeting() {
    return "Chat with " + peer.displayName() + " (" + peer.username() + "); /help for help";
  }

  @Override
  public String help() {
    return "/quit ends the chat. ✓ sent, ✓✓ delivered, ✓✓ read.";
  }

  @Override
  public String nameOf(UserId user) {
    return peer.username();
  }

  @Override
  public void begin(ParleyClient started, int lines) {
    client = started;
    shown = Math.max(0, started.log().cursor(conversation) - lines);
    showNewEvents(started);
  }

  @Override
  public void arrived(LogEvent event) {
    if (client == null) {
      return;
    }
    if (event.conversation().equals(conversation)) {
      showNewEvents(client);
    } else if (event instanceof LogEvent.Message && !event.isBy(self)) {
      screen.hint("(somebody else wrote to you; see 'parley-cli conversations')");
    }
  }

  /** Shows the last message of ours that got further. */
  @Override
  public void progressed(Progress progress) {
    if (client == null || progress.user().equals(self)) {
      return;
    }
    marks.save(progress);
    if (!progress.conversation().equals(conversation)) {
      return;
    }
    Mark before = mark;
    mark = before.advancedTo(progress.delivered(), progress.read());
    client.log().range(conversation, Math.max(1, shown - TICKED), shown).stream()
        .filter(event -> event.isBy(self))
        .filter(event -> !mark.ticks(event.seq()).equals(before.ticks(event.seq())))
        .reduce((_, last) -> last)
        .ifPresent(this::showTicks);
  }

  @Override
  public void tallied(ServerFrame.Tallies tallies) {
    // Of groups.
  }

  @Override
  public void ended(ConversationId group) {
    // Not this one.
  }

  @Override
  public Line command(String line) {
    return Line.TEXT;
  }

  /** Shows what is in the log and was not shown yet, and so reads it. */
  private void showNewEvents(ParleyClient from) {
    for (LogEvent event : from.log().range(conversation, shown + 1, Long.MAX_VALUE)) {
      String line = HistoryCommand.line(event, peer, session);
      boolean own = event.isBy(self);
      screen.show(own ? line + "  " + mark.ticks(event.seq()) : line);
      shown = event.seq();
      if (!own) {
        from.markRead(conversation, event.seq());
      }
    }
  }

  private void showTicks(LogEvent event) {
    screen.hint("  " + mark.ticks(event.seq()) + "  " + Texts.preview(Texts.body(event)));
  }
}
