package io.parley.message.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has received and read an event, in JSON. */
record EventReceiptsView(String conversation, long seq, List<Member> receipts) {

  /**
   * One member. Times are known for 30 days.
   *
   * @param delivered whether a device of theirs has it
   * @param read whether they have read it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Member(
      String user,
      boolean delivered,
      @Nullable Instant deliveredAt,
      boolean read,
      @Nullable Instant readAt) {}
}
