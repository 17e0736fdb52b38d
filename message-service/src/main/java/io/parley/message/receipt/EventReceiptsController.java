package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.message.history.ConversationPaths;
import io.parley.message.peer.Unavailability;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When an event was delivered to and read by each member. */
@RestController
final class EventReceiptsController {

  private final EventReceipts receipts;
  private final GroupReceipts groups;

  EventReceiptsController(EventReceipts receipts, GroupReceipts groups) {
    this.receipts = receipts;
    this.groups = groups;
  }

  /** In groups a page of at most 200 members, for the sender of a message only. */
  @GetMapping("/api/v1/conversations/{conversation}/events/{seq}/receipts")
  EventReceiptsView receipts(
      CurrentUser user,
      @PathVariable String conversation,
      @PathVariable long seq,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Integer> limit) {
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
