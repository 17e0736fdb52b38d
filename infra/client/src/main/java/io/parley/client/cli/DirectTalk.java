package io.parley.client.cli;

import io.parley.client.ParleyClient;
import io.parley.client.cli.PeerProgress.Mark;
import io.parley.client.frame.LogEvent;
import io.parley.client.receipt.Progress;
import io.parley.client.rest.Account;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** What a chat shows of its conversation. Used by one thread. */
final class ChatView {

  /** Ticks are shown for messages that are not older than this many. */
  private static final int TICKED = 20;

  private final Screen screen;
  private final ParleyClient client;
  private final PeerProgress marks;
  private final SavedSession session;
  private final Account peer;
  private final UserId self;
  private final ConversationId conversation;
  private Mark mark;
  private long shown;

  ChatView(
      Screen screen,
      ParleyClient client,
      PeerProgress marks,
      SavedSession session,
      Account peer,
      int lines) {
    this.screen = screen;
    this.client = client;
    this.marks = marks;
    this.session = session;
    this.peer = peer;
    this.self = session.user();
    this.conversation = ConversationId.direct(self, peer.id());
    this.mark = marks.load(conversation);
    this.shown = Math.max(0, client.log().cursor(conversation) - lines);
  }

  /** Shows what is in the log and was not shown yet, and so reads it. */
  void showNewEvents() {
    for (LogEvent event : client.log().range(conversation, shown + 1, Long.MAX_VALUE)) {
      String line = HistoryCommand.line(event, peer, session);
      boolean own = isOwn(event);
      screen.show(own ? line + "  " + mark.ticks(event.seq()) : line);
      shown = event.seq();
      if (!own) {
        client.markRead(conversation, event.seq());
      }
    }
  }

  /** Something happened in some conversation. */
  void arrived(LogEvent event) {
    if (event.conversation().equals(conversation)) {
      showNewEvents();
    } else if (event instanceof LogEvent.Message && !isOwn(event)) {
      screen.hint("(somebody else wrote to you; see 'parley-cli conversations')");
    }
  }

  /** Somebody moved forward: shows the last message of ours that got further. */
  void progressed(Progress progress) {
    if (progress.user().equals(self)) {
      return;
    }
    marks.save(progress);
    if (!progress.conversation().equals(conversation)) {
      return;
    }
    Mark before = mark;
    mark = before.advancedTo(progress.delivered(), progress.read());
    client.log().range(conversation, Math.max(1, shown - TICKED), shown).stream()
        .filter(this::isOwn)
        .filter(event -> !mark.ticks(event.seq()).equals(before.ticks(event.seq())))
        .reduce((_, last) -> last)
        .ifPresent(this::showTicks);
  }

  private void showTicks(LogEvent event) {
    screen.hint("  " + mark.ticks(event.seq()) + "  " + Texts.preview(Texts.body(event)));
  }

  private boolean isOwn(LogEvent event) {
    return event instanceof LogEvent.Message message && message.sender().equals(self);
  }
}
