package io.parley.message.listing;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.message.peer.Unavailability;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calling user's conversations. */
@Tag(name = "conversations")
@RestController
final class ConversationsController {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final ConversationList list;

  ConversationsController(ConversationList list) {
    this.list = list;
  }

  @Operation(
      summary = "A page of the caller's conversations, the one with the latest event first.",
      description =
          "unread is at most 1000, which stands for 1000 or more. ended says that the caller is not"
              + " in the group any more. next, if present, is the cursor of the next page.")
  @GetMapping("/api/v1/conversations")
  ConversationPage conversations(
      CurrentUser user,
      @Parameter(
              description = "how many",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
          @RequestParam
          Optional<Integer> limit,
      @Parameter(
              description = "next of the page before; the first page without it",
              schema = @Schema(type = "string"))
          @RequestParam
          Optional<String> cursor) {
    int size = limit.orElse(DEFAULT_LIMIT);
    if (size < 1 || size > MAX_LIMIT) {
      throw ProblemException.invalidField("limit", "limit must be from 1 to 100.");
    }
    Optional<PageCursor> after = cursor.map(PageCursor::parse);
    return Unavailability.asProblem(() -> list.page(user.id(), size, after));
  }
}
