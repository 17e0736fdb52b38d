package io.parley.message.listing;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.message.head.ConversationHead;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/** Where a page ends: the last conversation on it. Opaque to clients. */
record PageCursor(long headAt, ConversationId conversation) {

  /** Newest first. */
  static final Comparator<PageCursor> ORDER =
      Comparator.comparingLong(PageCursor::headAt)
          .reversed()
          .thenComparing(cursor -> cursor.conversation().value());

  static PageCursor of(ConversationHead head) {
    return new PageCursor(head.headAt(), head.conversation());
  }

  /** Reads what {@link #text} wrote; a problem if it did not. */
  static PageCursor parse(String text) {
    return tryParse(text)
        .orElseThrow(() ->
            ProblemException.invalidField("cursor", "cursor is not one of an earlier answer."));
  }

  String text() {
    byte[] bytes = (headAt + "~" + conversation.value()).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<PageCursor> tryParse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int separator = plain.indexOf('~');
      long headAt = Long.parseLong(plain.substring(0, Math.max(0, separator)));
      return ConversationId.tryParse(plain.substring(separator + 1))
          .map(conversation -> new PageCursor(headAt, conversation));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
