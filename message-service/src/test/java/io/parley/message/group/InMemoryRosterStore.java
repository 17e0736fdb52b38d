package io.parley.message.group;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.change.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The table of members in memory: of two writes of one row that of the later change wins. */
public final class InMemoryRosterStore implements RosterStore {

  private record Key(ConversationId conversation, UserId user) {}

  private final Map<ConversationId, RosterRow.Reached> reached = new HashMap<>();
  private final Map<Key, RosterRow.Membership> members = new HashMap<>();

  @Override
  public synchronized StoredRoster load(ConversationId conversation) {
    RosterRow.Reached end =
        reached.getOrDefault(conversation, new RosterRow.Reached(0, 0, Permission.EVERYONE));
    Map<UserId, Member> rows = new HashMap<>();
    members.forEach((key, row) -> {
      if (key.conversation().equals(conversation)) {
        rows.put(key.user(), row.member());
      }
    });
    return new StoredRoster(end.version(), end.seq(), end.send(), rows);
  }

  @Override
  public synchronized CompletionStage<?> write(List<RosterChunk> chunks) {
    for (RosterChunk chunk : chunks) {
      chunk.all().forEach(row -> write(chunk.conversation(), row));
    }
    return CompletableFuture.completedFuture(true);
  }

  private void write(ConversationId conversation, RosterRow row) {
    switch (row) {
      case RosterRow.Membership membership ->
          members.merge(
              new Key(conversation, membership.user()),
              membership,
              (former, later) -> later.seq() >= former.seq() ? later : former);
      case RosterRow.Reached end ->
          reached.merge(
              conversation, end, (former, later) -> later.seq() >= former.seq() ? later : former);
    }
  }
}
