package io.parley.message.listing;

import io.parley.message.head.HeadClient;
import io.parley.message.sync.SyncClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the list of conversations. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

  @Bean
  ConversationList conversationList(SyncClient sync, HeadClient heads) {
    return new ConversationList(sync, heads);
  }
}
