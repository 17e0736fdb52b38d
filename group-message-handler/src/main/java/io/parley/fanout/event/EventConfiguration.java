package io.parley.fanout.event;

import io.parley.fanout.consume.ConsumeProperties;
import io.parley.fanout.consume.ConsumerBinding;
import io.parley.fanout.consume.ConsumerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where events come from. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

  @Bean
  ConsumerBinding messages(FanoutHandler handler, ConsumeProperties properties) {
    return new ConsumerBinding(
        new ConsumerSettings(
            FanoutHandler.NAME,
            properties.messagesTopic(),
            properties.groupPrefix() + "group-message-handler"),
        handler);
  }
}
