package io.parley.message.history;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ProtocolLimits;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ranges of a conversation's log. */
@RestController
final class EventsController {

  private static final int DEFAULT_LIMIT = 50;

  private final HistoryReader reader;

  EventsController(HistoryReader reader) {
    this.reader = reader;
  }

  /**
   * Either {@code from} (and {@code to}), or {@code before} (or neither: the end of the log) and
   * {@code limit}. At most 200 events; whoever wants more asks again from where the answer ends.
   */
  @GetMapping("/api/v1/conversations/{conversation}/events")
  EventsView events(
      CurrentUser user,
      @PathVariable String conversation,
      @RequestParam Optional<Long> from,
      @RequestParam Optional<Long> to,
      @RequestParam Optional<Long> before,
      @RequestParam Optional<Integer> limit) {
    ConversationId id = ConversationPaths.parse(conversation);
    if (from.isPresent() || to.isPresent()) {
      requireAbsent(before, "before");
      requireAbsent(limit, "limit");
      long first = within("from", from.orElse(1L));
      long last = within("to", to.orElse(ProtocolLimits.MAX_SEQ));
      return EventsView.of(id, first, reader.range(id, user.id(), first, last));
    }
    long end = before.isPresent() ? within("before", before.get()) : ProtocolLimits.MAX_SEQ + 1;
    return EventsView.of(id, 1, reader.before(id, user.id(), end, limit(limit)));
  }

  private static void requireAbsent(Optional<?> value, String name) {
    if (value.isPresent()) {
      throw ProblemException.invalidField(name, name + " does not go with from and to.");
    }
  }

  private static long within(String name, long value) {
    if (value < 1 || value > ProtocolLimits.MAX_SEQ) {
      throw ProblemException.invalidField(name, name + " must be from 1 to 2^53 - 1.");
    }
    return value;
  }

  private static int limit(Optional<Integer> limit) {
    int value = limit.orElse(DEFAULT_LIMIT);
    if (value < 1 || value > ProtocolLimits.FETCH_EVENTS) {
      throw ProblemException.invalidField("limit", "limit must be from 1 to 200.");
    }
    return value;
  }
}
