package io.parley.message.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of cursors does. */
abstract class CursorStoreContract {

  private final UserId user = UserId.next();
  private final UserId other = UserId.next();
  private final ConversationId conversation = ConversationId.direct(user, other);

  abstract CursorStore store();

  @Test
  void unknownCursorsAreNotThere() {
    assertThat(store().load(conversation)).isEmpty();
    assertThat(store().reachedAt(conversation, user, CursorKind.READ, 1)).isEmpty();
  }

  @Test
  void movesComeBack() {
    Cursors read = Cursors.START.advance(5, 3, 1_000);
    write(new CursorMove(user, Cursors.START, read));

    assertThat(store().load(conversation)).containsOnlyKeys(user).containsEntry(user, read);
  }

  @Test
  void lateMoveToALowerNumberChangesNothing() {
    Cursors far = Cursors.START.advance(9, 9, 2_000);
    write(new CursorMove(user, Cursors.START, far));
    write(new CursorMove(user, Cursors.START, Cursors.START.advance(4, 4, 3_000)));

    assertThat(store().load(conversation)).containsEntry(user, far);
  }

  @Test
  void tellsWhenANumberWasReached() {
    Cursors first = Cursors.START.advance(3, 0, 1_000);
    Cursors second = first.advance(7, 5, 2_000);
    write(new CursorMove(user, Cursors.START, first));
    write(new CursorMove(user, first, second));

    assertThat(store().reachedAt(conversation, user, CursorKind.DELIVERED, 2)).hasValue(1_000);
    assertThat(store().reachedAt(conversation, user, CursorKind.DELIVERED, 4)).hasValue(2_000);
    assertThat(store().reachedAt(conversation, user, CursorKind.READ, 5)).hasValue(2_000);
    assertThat(store().reachedAt(conversation, user, CursorKind.READ, 6)).isEmpty();
    assertThat(store().reachedAt(conversation, other, CursorKind.DELIVERED, 1)).isEmpty();
  }

  private void write(CursorMove move) {
    store()
        .write(List.of(new CursorChunk(conversation, List.of(move))))
        .toCompletableFuture()
        .join();
  }
}
