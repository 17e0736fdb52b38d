package io.parley.message.cursor;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The cursor tables in memory. */
public final class InMemoryCursorStore implements CursorStore {

  private record Move(ConversationId conversation, UserId user, CursorKind kind, Cursor cursor) {

    boolean isOf(ConversationId otherConversation, UserId otherUser, CursorKind otherKind) {
      return conversation.equals(otherConversation) && user.equals(otherUser) && kind == otherKind;
    }
  }

  private final Map<ConversationId, Map<UserId, Cursors>> cursors = new HashMap<>();
  private final List<Move> moves = new ArrayList<>();

  @Override
  public synchronized Map<UserId, Cursors> load(ConversationId conversation) {
    return Map.copyOf(cursors.getOrDefault(conversation, Map.of()));
  }

  @Override
  public synchronized CompletionStage<?> write(List<CursorChunk> chunks) {
    for (CursorChunk chunk : chunks) {
      chunk.moves().forEach(move -> write(chunk.conversation(), move));
    }
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public synchronized OptionalLong reachedAt(
      ConversationId conversation, UserId user, CursorKind kind, long seq) {
    return moves.stream()
        .filter(move -> move.isOf(conversation, user, kind) && move.cursor().seq() >= seq)
        .mapToLong(move -> move.cursor().at())
        .findFirst();
  }

  private void write(ConversationId conversation, CursorMove move) {
    cursors
        .computeIfAbsent(conversation, _ -> new HashMap<>())
        .merge(
            move.user(),
            move.to(),
            (one, other) ->
                new Cursors(one.delivered().max(other.delivered()), one.read().max(other.read())));
    if (move.movesDelivered()) {
      moves.add(new Move(conversation, move.user(), CursorKind.DELIVERED, move.to().delivered()));
    }
    if (move.movesRead()) {
      moves.add(new Move(conversation, move.user(), CursorKind.READ, move.to().read()));
    }
  }
}
