package io.parley.message.receipt;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.conversation.Conversations;
import io.parley.message.cursor.CursorStore;
import io.parley.message.group.Gathering;
import io.parley.message.head.HeadClient;
import io.parley.message.history.HistoryReader;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogStore;
import io.parley.message.member.MembersClient;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.metrics.OutcomeCounters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires receipts. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

  @Bean
  Receipts receipts(
      Ownership ownership,
      Conversations conversations,
      Gathering gathering,
      ReceiptProperties properties) {
    ReceiptStepper stepper = new ReceiptStepper(ownership, conversations, gathering);
    return new OwnedReceipts(stepper, ownership, properties.patience());
  }

  @Bean
  ReceiptEdge receiptEdge(Receipts receipts, MeterRegistry meters) {
    return new ReceiptEdge(receipts, new OutcomeCounters(MessageMetric.RECEIPTS, meters));
  }

  @Bean
  EventReceipts eventReceipts(
      HistoryReader history, HeadClient heads, LogStore logs, CursorStore cursors) {
    return new EventReceipts(history, heads, logs, cursors);
  }

  @Bean
  GroupReceipts groupReceipts(HistoryReader history, MembersClient members, CursorStore cursors) {
    return new GroupReceipts(history, members, cursors);
  }
}
