package io.parley.message.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Fetch;
import io.parley.contracts.message.v1.FetchResult;
import io.parley.contracts.message.v1.FetchedEvents;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.message.log.RangeLimits;
import io.parley.message.rpc.EventMessages;

/** Fetches as RPC messages, and back. */
final class FetchMessages {

  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private FetchMessages() {}

  /**
   * Reads a question.
   *
   * @throws IllegalArgumentException if an id in it is none
   */
  static FetchQuery query(Fetch message) {
    return new FetchQuery(
        ConversationId.parse(message.getConversation()),
        UserId.parse(message.getViewer()),
        message.getFrom(),
        message.getTo(),
        new RangeLimits(
            within(message.getMaxEvents(), ProtocolLimits.FETCH_EVENTS),
            bytes(message.getMaxBytes())));
  }

  static Fetch of(FetchQuery query) {
    return Fetch.newBuilder()
        .setConversation(query.conversation().value())
        .setViewer(query.viewer().toString())
        .setFrom(query.from())
        .setTo(query.to())
        .setMaxEvents(query.limits().events())
        .setMaxBytes((int) query.limits().bytes())
        .build();
  }

  static FetchResult of(FetchQuery query, FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched(var events, long head) ->
          FetchResult.newBuilder()
              .setEvents(
                  FetchedEvents.newBuilder()
                      .addAllEvents(
                          events.stream()
                              .map(event -> EventMessages.of(query.conversation(), event))
                              .toList())
                      .setHead(head))
              .build();
      case FetchOutcome.Refused(var code) -> refused(code);
      case FetchOutcome.NotOwner(String address) ->
          FetchResult.newBuilder()
              .setNotOwner(NotOwner.newBuilder().setOwnerAddress(address))
              .build();
    };
  }

  static FetchResult refused(ErrorCode code) {
    return FetchResult.newBuilder()
        .setRefused(Refused.newBuilder().setCode(code.wireName()))
        .build();
  }

  static FetchOutcome from(FetchResult result) {
    return switch (result.getOutcomeCase()) {
      case EVENTS ->
          new FetchOutcome.Fetched(
              result.getEvents().getEventsList().stream().map(EventMessages::from).toList(),
              result.getEvents().getHead());
      case REFUSED ->
          new FetchOutcome.Refused(
              ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL));
      case NOT_OWNER -> new FetchOutcome.NotOwner(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new FetchOutcome.NotOwner("");
    };
  }

  private static int bytes(int asked) {
    return asked <= 0 ? ProtocolLimits.FRAME_BYTES : Math.min(asked, MAX_BYTES);
  }

  // 0 leaves the bound to this service.
  private static int within(int asked, int most) {
    return asked <= 0 ? most : Math.min(asked, most);
  }
}
