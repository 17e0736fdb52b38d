package io.parley.message.head;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.GetHeadsRequest;
import io.parley.contracts.message.v1.HeadResult;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.ReceiptCursor;
import io.parley.contracts.message.v1.Summary;
import io.parley.contracts.message.v1.Unchanged;
import io.parley.message.cursor.Cursor;
import io.parley.message.cursor.Cursors;
import io.parley.message.peer.Answer;
import io.parley.message.rpc.EventMessages;
import io.parley.message.rpc.TallyMessages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Heads as RPC messages, and back. */
public final class HeadMessages {

  private HeadMessages() {}

  /** A head for a caller. */
  public static io.parley.contracts.message.v1.ConversationHead of(ConversationHead head) {
    return io.parley.contracts.message.v1.ConversationHead.newBuilder()
        .setConversation(head.conversation().value())
        .setHead(head.head())
        .setLastAtMillis(head.headAt())
        .setCursorAhead(head.cursorAhead())
        .addAllReceipts(head.receipts().stream().map(HeadMessages::of).toList())
        .setEnded(head.group().ended())
        .setVisibleFrom(head.group().visibleFrom())
        .addAllTallies(head.group().tallies().stream().map(TallyMessages::of).toList())
        .build();
  }

  /** A head from an owner. */
  public static ConversationHead from(io.parley.contracts.message.v1.ConversationHead head) {
    return new ConversationHead(
        ConversationId.parse(head.getConversation()),
        head.getHead(),
        head.getLastAtMillis(),
        head.getReceiptsList().stream().map(HeadMessages::from).toList(),
        head.getCursorAhead(),
        new GroupPart(
            head.getEnded(),
            head.getVisibleFrom(),
            head.getTalliesList().stream().map(TallyMessages::from).toList()));
  }

  static HeadResult of(Answer<HeadAnswer> answer) {
    return switch (answer) {
      case Answer.Elsewhere<HeadAnswer>(String address) ->
          HeadResult.newBuilder()
              .setNotOwner(NotOwner.newBuilder().setOwnerAddress(address))
              .build();
      case Answer.Given<HeadAnswer>(HeadAnswer given) -> of(given);
    };
  }

  static Answer<HeadAnswer> from(HeadResult result) {
    return switch (result.getOutcomeCase()) {
      case HEAD -> new Answer.Given<>(new HeadAnswer.News(from(result.getHead())));
      case SUMMARY ->
          new Answer.Given<>(
              new HeadAnswer.Summary(
                  from(result.getSummary().getHead()),
                  EventMessages.from(result.getSummary().getLastEvent()),
                  result.getSummary().getUnread()));
      case UNCHANGED -> new Answer.Given<>(new HeadAnswer.Unchanged());
      case NOT_OWNER -> new Answer.Elsewhere<>(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new Answer.Elsewhere<>("");
    };
  }

  static GetHeadsRequest request(HeadQuery query, List<ConversationId> conversations) {
    GetHeadsRequest.Builder request =
        GetHeadsRequest.newBuilder()
            .setUser(query.user().toString())
            .setSinceMillis(query.since())
            .setSummaries(query.summaries());
    for (ConversationId conversation : conversations) {
      request.addConversations(conversation.value());
      query
          .cursor(conversation)
          .ifPresent(cursor -> request.putCursors(conversation.value(), cursor));
    }
    return request.build();
  }

  static HeadQuery query(GetHeadsRequest request) {
    Map<ConversationId, Long> cursors =
        request.getCursorsMap().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> ConversationId.parse(entry.getKey()), Map.Entry::getValue));
    return new HeadQuery(
        UserId.parse(request.getUser()), cursors, request.getSinceMillis(), request.getSummaries());
  }

  private static HeadResult of(HeadAnswer answer) {
    return switch (answer) {
      case HeadAnswer.News(var head) -> HeadResult.newBuilder().setHead(of(head)).build();
      case HeadAnswer.Summary(var head, var last, int unread) ->
          HeadResult.newBuilder()
              .setSummary(
                  Summary.newBuilder()
                      .setHead(of(head))
                      .setLastEvent(EventMessages.of(head.conversation(), last))
                      .setUnread(unread))
              .build();
      case HeadAnswer.Unchanged() ->
          HeadResult.newBuilder().setUnchanged(Unchanged.getDefaultInstance()).build();
    };
  }

  private static ReceiptCursor of(MemberCursors member) {
    Cursors cursors = member.cursors();
    return ReceiptCursor.newBuilder()
        .setUser(member.user().toString())
        .setDeliveredSeq(cursors.delivered().seq())
        .setDeliveredAtMillis(cursors.delivered().at())
        .setReadSeq(cursors.read().seq())
        .setReadAtMillis(cursors.read().at())
        .build();
  }

  private static MemberCursors from(ReceiptCursor cursor) {
    return new MemberCursors(
        UserId.parse(cursor.getUser()),
        new Cursors(
            new Cursor(cursor.getDeliveredSeq(), cursor.getDeliveredAtMillis()),
            new Cursor(cursor.getReadSeq(), cursor.getReadAtMillis())));
  }
}
