package io.parley.message.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.conversation.CacheProperties;
import io.parley.message.lease.Ownership;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Peers;
import io.parley.message.store.CassandraQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the users' lists. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  @Bean
  InboxStore inboxStore(CassandraQueries queries) {
    return new CassandraInboxStore(queries);
  }

  @Bean
  Inboxes inboxes(
      Ownership ownership, InboxStore store, CacheProperties properties, MeterRegistry meters) {
    Inboxes inboxes = new Inboxes(ownership, store, properties.inboxes());
    MessageMetric.INBOXES.gauge(meters, inboxes, Inboxes::size);
    return inboxes;
  }

  @Bean
  InboxClient inboxClient(Inboxes inboxes, OwnerRouter router, Peers peers) {
    return new InboxClient(inboxes, router, peers);
  }

  @Bean
  InboxEdge inboxEdge(Inboxes inboxes) {
    return new InboxEdge(inboxes);
  }
}
