package io.parley.message.append;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.conversation.Conversations;
import io.parley.message.inbox.InboxClient;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogStore;
import io.parley.message.log.Outlet;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.metrics.OutcomeCounters;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires appends. */
@Configuration(proxyBeanMethods = false)
class AppendConfiguration {

  @Bean
  CarefulAppend carefulAppend(
      Ownership ownership,
      Conversations conversations,
      InboxClient inboxes,
      LogStore store,
      Clock clock) {
    return new CarefulAppend(
        ownership, conversations, new Opening(inboxes), new DuplicateFinder(store, clock));
  }

  @Bean
  AppendService appendService(
      Ownership ownership,
      Conversations conversations,
      CarefulAppend careful,
      Outlet outlet,
      AppendProperties properties) {
    QuickAppend quick = new QuickAppend(ownership, conversations);
    Confirmation confirmation =
        new Confirmation(outlet, conversations, properties.changePatience());
    return new AppendService(
        quick,
        careful,
        confirmation,
        ownership,
        new AppendService.Patience(properties.patience(), properties.fanoutPatience()));
  }

  @Bean
  OutcomeCounters appendOutcomes(MeterRegistry meters) {
    return new OutcomeCounters(MessageMetric.APPENDS, meters);
  }

  @Bean
  AppendClient appendClient(
      AppendService service,
      OwnerRouter router,
      Peers peers,
      AppendProperties properties,
      OutcomeCounters appendOutcomes) {
    return new AppendClient(service, router, peers, properties.patience(), appendOutcomes);
  }

  @Bean
  AppendEdge appendEdge(AppendService service, OutcomeCounters appendOutcomes) {
    return new AppendEdge(service, appendOutcomes);
  }
}
