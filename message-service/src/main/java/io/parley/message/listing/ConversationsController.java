package io.parley.message.listing;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.message.peer.Unavailability;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calling user's conversations. */
@RestController
final class ConversationsController {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final ConversationList list;

  ConversationsController(ConversationList list) {
    this.list = list;
  }

  /** A page, newest first. */
  @GetMapping("/api/v1/conversations")
  ConversationPage conversations(
      CurrentUser user,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> cursor) {
    int size = limit.orElse(DEFAULT_LIMIT);
    if (size < 1 || size > MAX_LIMIT) {
      throw ProblemException.invalidField("limit", "limit must be from 1 to 100.");
    }
    Optional<PageCursor> after = cursor.map(PageCursor::parse);
    return Unavailability.asProblem(() -> list.page(user.id(), size, after));
  }
}
