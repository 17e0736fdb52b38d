package io.parley.message.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has received and read an event, in JSON. Counts are over all pages, and of groups only.
 *
 * @param members who could have it, its sender apart
 * @param delivered how many of them have it
 * @param read how many of them have read it
 * @param next what to give as {@code after} for the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventReceiptsView(
    String conversation,
    long seq,
    @Nullable Integer members,
    @Nullable Integer delivered,
    @Nullable Integer read,
    List<Member> receipts,
    @Nullable String next) {

  /** Of a direct conversation. */
  static EventReceiptsView of(String conversation, long seq, List<Member> receipts) {
    return new EventReceiptsView(conversation, seq, null, null, null, receipts, null);
  }

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
