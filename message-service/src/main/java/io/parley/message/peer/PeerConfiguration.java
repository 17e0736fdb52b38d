package io.parley.message.peer;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.message.lease.Ownership;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires calls to other instances. */
@Configuration(proxyBeanMethods = false)
class PeerConfiguration {

  @Bean
  Peers peers(RpcCaller caller, RpcChannels channels, PeerProperties properties) {
    return new Peers(caller, channels, properties.deadline());
  }

  @Bean
  OwnerRouter ownerRouter(Ownership ownership, PeerProperties properties) {
    return new OwnerRouter(ownership, properties.patience());
  }
}
