package io.parley.message.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.cursor.CursorContext;
import io.parley.message.cursor.CursorStore;
import io.parley.message.log.LogContext;
import io.parley.message.log.LogStore;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.relation.RelationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the conversations in memory. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

  @Bean
  ConversationLoader conversationLoader(
      LogStore logs,
      CursorStore cursors,
      LogContext logContext,
      CursorContext cursorContext,
      RelationContext relationContext,
      MeterRegistry meters) {
    return new ConversationLoader(
        logs,
        cursors,
        logContext,
        cursorContext,
        relationContext,
        MessageMetric.LOAD.timer(meters));
  }

  @Bean
  Conversations conversations(
      ConversationLoader loader, CacheProperties properties, MeterRegistry meters) {
    Conversations conversations = new Conversations(loader, properties.conversations());
    MessageMetric.CONVERSATIONS.gauge(meters, conversations, Conversations::size);
    return conversations;
  }
}
