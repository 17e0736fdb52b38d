package io.parley.e2e.rehearsal;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Conversations in memory, with a flaw. */
final class PretendLog {

  private static final int ONCE_IN = 15;

  private final Flaw flaw;
  private final Map<ConversationId, TreeMap<Long, Entry.Text>> logs = new HashMap<>();
  private final Map<MessageKey, Entry.Text> known = new HashMap<>();
  private final Map<ConversationId, Map<UserId, Cursors>> receipts = new HashMap<>();
  private int appends;

  PretendLog(Flaw flaw) {
    this.flaw = flaw;
  }

  /** What an append did. */
  record Appended(Entry.Text entry, boolean push) {}

  synchronized Appended append(MessageKey key, String body) {
    Entry.Text before = known.get(key);
    boolean err = ++appends % ONCE_IN == 0;
    if (before != null && flaw != Flaw.FORGETS_RETRIES) {
      return new Appended(before, false);
    }
    NavigableMap<Long, Entry.Text> log =
        logs.computeIfAbsent(key.conversation(), c -> new TreeMap<>());
    long last = log.isEmpty() ? 0 : log.lastKey();
    long seq = last + 1;
    if (err && flaw == Flaw.NUMBERS_TWICE && last > 0) {
      seq = last;
    } else if (err && flaw == Flaw.SKIPS_A_NUMBER) {
      seq++;
    }
    Entry.Text entry = new Entry.Text(key, seq, MessageId.next(), body);
    known.put(key, entry);
    if (!(err && flaw == Flaw.LOSES)) {
      log.put(seq, entry);
    }
    return new Appended(entry, flaw != Flaw.PASSES_OVER || appends < ONCE_IN);
  }

  synchronized List<Entry.Text> range(ConversationId conversation, long from, long to) {
    return new ArrayList<>(log(conversation).subMap(from, true, to, true).values());
  }

  synchronized long head(ConversationId conversation) {
    NavigableMap<Long, Entry.Text> log = log(conversation);
    return log.isEmpty() ? 0 : log.lastKey();
  }

  synchronized List<ConversationId> conversationsOf(UserId user) {
    return logs.keySet().stream().filter(conversation -> conversation.includes(user)).toList();
  }

  synchronized Cursors advance(ConversationId conversation, UserId user, Cursors to) {
    return receipts
        .computeIfAbsent(conversation, c -> new HashMap<>())
        .merge(user, to, Cursors::max);
  }

  synchronized Map<UserId, Cursors> receipts(ConversationId conversation) {
    return Map.copyOf(receipts.getOrDefault(conversation, Map.of()));
  }

  /** What a table would hold. */
  synchronized LogView view(Map<ConversationId, Long> heads) {
    Map<ConversationId, LogView.Log> views = new HashMap<>();
    heads.forEach((conversation, head) ->
        views.put(conversation, new LogView.Log(head, List.copyOf(log(conversation).values()))));
    return new LogView("the pretended table", views, receipts);
  }

  Flaw flaw() {
    return flaw;
  }

  static MessageKey key(ConversationId conversation, UserId sender, String clientId) {
    return new MessageKey(conversation, sender, new ClientId(clientId));
  }

  private NavigableMap<Long, Entry.Text> log(ConversationId conversation) {
    return logs.getOrDefault(conversation, new TreeMap<>());
  }
}
