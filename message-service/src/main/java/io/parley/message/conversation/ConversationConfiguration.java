package io.parley.message.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.cursor.CursorContext;
import io.parley.message.cursor.CursorStore;
import io.parley.message.group.GroupContext;
import io.parley.message.group.RosterStore;
import io.parley.message.group.TallyContext;
import io.parley.message.log.LogContext;
import io.parley.message.log.LogStore;
import io.parley.message.log.Outlet;
import io.parley.message.log.PairKeeper;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.relation.RelationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the conversations in memory. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

  @Bean
  GroupLoader groupLoader(
      LogStore logs, RosterStore rosters, GroupContext groupContext, TallyContext tallyContext) {
    return new GroupLoader(logs, rosters, groupContext, tallyContext);
  }

  @Bean
  ConversationLoader.Contexts conversationContexts(
      LogContext log, CursorContext cursor, RelationContext relation, Outlet outlet) {
    return new ConversationLoader.Contexts(log, cursor, relation, new PairKeeper(outlet));
  }

  @Bean
  ConversationLoader conversationLoader(
      LogStore logs,
      CursorStore cursors,
      GroupLoader groups,
      ConversationLoader.Contexts contexts,
      MeterRegistry meters) {
    return new ConversationLoader(
        logs, cursors, groups, contexts, MessageMetric.LOAD.timer(meters));
  }

  @Bean
  Conversations conversations(
      ConversationLoader loader, CacheProperties properties, MeterRegistry meters) {
    Conversations conversations = new Conversations(loader, properties.conversations());
    MessageMetric.CONVERSATIONS.gauge(meters, conversations, Conversations::size);
    return conversations;
  }
}
