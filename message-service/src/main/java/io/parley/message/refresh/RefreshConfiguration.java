package io.parley.message.refresh;

import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Ownership;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires refreshes. */
@Configuration(proxyBeanMethods = false)
class RefreshConfiguration {

  @Bean
  RefreshEdge refreshEdge(
      Ownership ownership, Conversations conversations, OwnerRouter router, Peers peers) {
    return new RefreshEdge(ownership, conversations, router, peers);
  }
}
