package io.parley.fanout.redelivery;

import io.parley.fanout.consume.ConsumeProperties;
import io.parley.fanout.consume.ConsumerBinding;
import io.parley.fanout.consume.ConsumerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pushes that were not taken come from. */
@Configuration(proxyBeanMethods = false)
class RedeliveryConfiguration {

  @Bean
  ConsumerBinding redelivery(RedeliveryHandler handler, ConsumeProperties properties) {
    return new ConsumerBinding(
        new ConsumerSettings(
            RedeliveryHandler.NAME,
            properties.redeliveryTopic(),
            properties.groupPrefix() + "group-message-handler-redelivery"),
        handler);
  }
}
