package io.parley.chassis.rpc;

import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.grpc.ClientInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.grpc.ObservationGrpcClientInterceptor;
import io.micrometer.observation.ObservationRegistry;
import io.parley.chassis.token.ServiceTokens;
import io.parley.chassis.token.TokenAutoConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Calls to other services. */
@AutoConfiguration(after = TokenAutoConfiguration.class)
@EnableConfigurationProperties(RpcProperties.class)
public class RpcClientAutoConfiguration {

  @Bean
  RpcChannels rpcChannels(
      RpcProperties properties,
      ServiceTokens tokens,
      ObjectProvider<ObservationRegistry> observations) {
    List<ClientInterceptor> interceptors = new ArrayList<>();
    interceptors.add(new ServiceTokenClientInterceptor(tokens));
    observations.ifAvailable(
        registry -> interceptors.add(new ObservationGrpcClientInterceptor(registry)));
    return new RpcChannels(properties, interceptors);
  }

  @Bean
  RpcCaller rpcCaller(RpcProperties properties) {
    return new RpcCaller(properties);
  }

  @Bean
  MeterBinder rpcBreakerMetrics(RpcCaller caller) {
    return (MeterRegistry registry) ->
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(caller.breakers()).bindTo(registry);
  }
}
