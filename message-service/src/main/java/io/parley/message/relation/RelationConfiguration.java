package io.parley.message.relation;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.time.Ticker;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the relations. */
@Configuration(proxyBeanMethods = false)
class RelationConfiguration {

  @Bean
  @ConditionalOnMissingBean
  RelationSource relationSource(
      RpcCaller caller, RpcChannels channels, RelationProperties properties) {
    return new RpcRelationSource(
        caller, channels, properties.userServiceAddress(), properties.deadline());
  }

  @Bean
  RelationContext relationContext(
      RelationSource source, Ticker ticker, RelationProperties properties) {
    return new RelationContext(source, ticker, properties.maxAge());
  }
}
