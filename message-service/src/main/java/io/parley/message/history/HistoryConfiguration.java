package io.parley.message.history;

import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogStore;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires history. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  @Bean
  FetchService fetchService(Ownership ownership, Conversations conversations, LogStore store) {
    return new FetchService(ownership, conversations, store);
  }

  @Bean
  FetchEdge fetchEdge(FetchService service) {
    return new FetchEdge(service);
  }

  @Bean
  HistoryReader historyReader(FetchService service, OwnerRouter router, Peers peers) {
    return new HistoryReader(new FetchClient(service, router, peers));
  }
}
