package io.parley.message.sync;

import io.parley.message.head.HeadClient;
import io.parley.message.inbox.Inboxes;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires sync. */
@Configuration(proxyBeanMethods = false)
class SyncConfiguration {

  @Bean
  SyncService syncService(Inboxes inboxes, HeadClient heads, Clock clock) {
    return new SyncService(inboxes, heads, clock);
  }

  @Bean
  SyncClient syncClient(SyncService service, OwnerRouter router, Peers peers) {
    return new SyncClient(service, router, peers);
  }

  @Bean
  SyncEdge syncEdge(SyncService service) {
    return new SyncEdge(service);
  }
}
