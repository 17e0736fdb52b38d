package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ProtocolLimits;
import io.parley.message.history.ConversationPaths;
import io.parley.message.peer.Unavailability;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** When an event was delivered to and read by each member. */
@RestController
final class EventReceiptsController {

  private final EventReceipts receipts;

  EventReceiptsController(EventReceipts receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/api/v1/conversations/{conversation}/events/{seq}/receipts")
  EventReceiptsView receipts(
      CurrentUser user, @PathVariable String conversation, @PathVariable long seq) {
    ConversationId id = ConversationPaths.parse(conversation);
    if (seq < 1 || seq > ProtocolLimits.MAX_SEQ) {
      throw ProblemException.invalidField("seq", "seq must be from 1 to 2^53 - 1.");
    }
    return Unavailability.asProblem(() -> receipts.of(id, seq, user.id()));
  }
}
