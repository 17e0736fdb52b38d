package io.parley.message.head;

import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogStore;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the heads. */
@Configuration(proxyBeanMethods = false)
class HeadConfiguration {

  @Bean
  HeadService headService(Ownership ownership, Conversations conversations, LogStore store) {
    return new HeadService(ownership, conversations, new HeadView(store));
  }

  @Bean
  HeadClient headClient(HeadService service, OwnerRouter router, Peers peers) {
    return new HeadClient(service, router, peers);
  }

  @Bean
  HeadEdge headEdge(HeadService service) {
    return new HeadEdge(service);
  }
}
