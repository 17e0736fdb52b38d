package io.parley.message.history;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ProtocolLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ranges of a conversation's log. */
@Tag(name = "events")
@RestController
final class EventsController {

  private static final int DEFAULT_LIMIT = 50;
  private static final String LAST = "9007199254740991";

  private final HistoryReader reader;

  EventsController(HistoryReader reader) {
    this.reader = reader;
  }

  @Operation(
      summary = "A part of a conversation's log, at most 200 events, in their order.",
      description =
          "Either from and to, or before and limit: the last events before a number, or of the log"
              + " if there is neither. Whoever wants more asks again from where the answer ends."
              + " What the caller may not see is void.")
  @GetMapping("/api/v1/conversations/{conversation}/events")
  EventsView events(
      CurrentUser user,
      @Parameter(description = ConversationPaths.MEANING) @PathVariable String conversation,
      @Parameter(
              description = "the first number; 1 if only to is there",
              schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = LAST))
          @RequestParam
          Optional<Long> from,
      @Parameter(
              description = "the last number; as far as the answer goes if only from is there",
              schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = LAST))
          @RequestParam
          Optional<Long> to,
      @Parameter(
              description = "only events before this number; does not go with from and to",
              schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = LAST))
          @RequestParam
          Optional<Long> before,
      @Parameter(
              description = "how many; does not go with from and to",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
          @RequestParam
          Optional<Integer> limit) {
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
