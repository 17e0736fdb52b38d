package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.AdvanceReceiptsRequest;
import io.parley.contracts.message.v1.AdvanceReceiptsResponse;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.ReceiptAdvanceResult;
import io.parley.contracts.message.v1.ReceiptAdvanced;
import io.parley.contracts.message.v1.Refused;
import io.parley.message.metrics.OutcomeCounters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@code AdvanceReceipts}. */
public final class ReceiptEdge {

  private static final int MOST = 1024;

  private final Receipts receipts;
  private final OutcomeCounters counters;

  ReceiptEdge(Receipts receipts, OutcomeCounters counters) {
    this.receipts = receipts;
    this.counters = counters;
  }

  public AdvanceReceiptsResponse advanceReceipts(AdvanceReceiptsRequest request) {
    if (request.getAdvancesCount() > MOST) {
      throw new ProblemException(ErrorCode.REQUEST_TOO_LARGE);
    }
    List<Optional<ReceiptAdvance>> parsed =
        request.getAdvancesList().stream().map(ReceiptEdge::parse).toList();
    List<ReceiptAdvance> sound = parsed.stream().flatMap(Optional::stream).toList();
    Iterator<ReceiptOutcome> outcomes = receipts.advance(sound).iterator();
    List<ReceiptAdvanceResult> results = new ArrayList<>(parsed.size());
    for (Optional<ReceiptAdvance> receipt : parsed) {
      results.add(
          of(
              receipt.isPresent()
                  ? outcomes.next()
                  : new ReceiptOutcome.Refused(ErrorCode.INVALID_FIELD)));
    }
    return AdvanceReceiptsResponse.newBuilder().addAllResults(results).build();
  }

  private static Optional<ReceiptAdvance> parse(
      io.parley.contracts.message.v1.ReceiptAdvance message) {
    Optional<ConversationId> conversation = ConversationId.tryParse(message.getConversation());
    Optional<UserId> user = UserId.tryParse(message.getUser());
    return conversation.isEmpty() || user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReceiptAdvance(
                conversation.get(), user.get(), message.getDeliveredSeq(), message.getReadSeq()));
  }

  private ReceiptAdvanceResult of(ReceiptOutcome outcome) {
    counters.count(
        switch (outcome) {
          case ReceiptOutcome.Advanced _ -> "advanced";
          case ReceiptOutcome.Refused(ErrorCode code) -> code.wireName();
          case ReceiptOutcome.NotOwner _ -> "not_owner";
        });
    ReceiptAdvanceResult.Builder result = ReceiptAdvanceResult.newBuilder();
    switch (outcome) {
      case ReceiptOutcome.Advanced advanced -> result.setAdvanced(of(advanced));
      case ReceiptOutcome.Refused(ErrorCode code) ->
          result.setRefused(Refused.newBuilder().setCode(code.wireName()));
      case ReceiptOutcome.NotOwner(String address) ->
          result.setNotOwner(NotOwner.newBuilder().setOwnerAddress(address));
    }
    return result.build();
  }

  private static ReceiptAdvanced of(ReceiptOutcome.Advanced advanced) {
    return ReceiptAdvanced.newBuilder()
        .setDeliveredSeq(advanced.delivered())
        .setReadSeq(advanced.read())
        .setAtMillis(advanced.at())
        .setDeliveredMoved(advanced.deliveredMoved())
        .setReadMoved(advanced.readMoved())
        .addAllHiddenFrom(advanced.hiddenFrom().stream().map(UserId::toString).toList())
        .setGatherMillis(advanced.gatherMillis())
        .build();
  }
}
