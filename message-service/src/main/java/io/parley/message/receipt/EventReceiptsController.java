package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.message.history.ConversationPaths;
import io.parley.message.peer.Unavailability;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When an event was delivered to and read by each member. */
@Tag(name = "events")
@RestController
final class EventReceiptsController {

  private static final String LAST = "9007199254740991";

  private final EventReceipts receipts;
  private final GroupReceipts groups;

  EventReceiptsController(EventReceipts receipts, GroupReceipts groups) {
    this.receipts = receipts;
    this.groups = groups;
  }

  @Operation(
      summary = "When an event was delivered to and read by each other member.",
      description =
          "Times are kept for 30 days. In groups for the sender of a message only, with counts over"
              + " all pages; next, if present, is the after of the next page.")
  @GetMapping("/api/v1/conversations/{conversation}/events/{seq}/receipts")
  EventReceiptsView receipts(
      CurrentUser user,
      @Parameter(description = ConversationPaths.MEANING) @PathVariable String conversation,
      @Parameter(
              description = "the number of the event",
              schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = LAST))
          @PathVariable
          long seq,
      @Parameter(
              description = "in groups: next of the page before; the first page without it",
              schema = @Schema(type = "string", pattern = "[0-9a-v]{26}"))
          @RequestParam
          Optional<String> after,
      @Parameter(
              description = "in groups: how many members",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "200"))
          @RequestParam
          Optional<Integer> limit) {
    ConversationId id = ConversationPaths.parse(conversation);
    if (seq < 1 || seq > ProtocolLimits.MAX_SEQ) {
      throw ProblemException.invalidField("seq", "seq must be from 1 to 2^53 - 1.");
    }
    Optional<UserId> last = after.map(EventReceiptsController::user);
    int size = limit(limit);
    return Unavailability.asProblem(() ->
        id.isGroup() ? groups.of(id, seq, user.id(), last, size) : receipts.of(id, seq, user.id()));
  }

  private static UserId user(String text) {
    return UserId.tryParse(text)
        .orElseThrow(
            () -> ProblemException.invalidField("after", "after is not the id of a user."));
  }

  private static int limit(Optional<Integer> limit) {
    int value = limit.orElse(GroupReceipts.MOST);
    if (value < 1 || value > GroupReceipts.MOST) {
      throw ProblemException.invalidField("limit", "limit must be from 1 to 200.");
    }
    return value;
  }
}
