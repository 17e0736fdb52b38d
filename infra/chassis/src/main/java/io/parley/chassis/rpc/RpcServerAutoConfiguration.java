package io.parley.chassis.rpc;

import io.grpc.ServerInterceptor;
import io.parley.chassis.token.ServiceTokens;
import io.parley.chassis.token.TokenAutoConfiguration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** The RPC server: virtual threads, our own services only, stable errors. */
@AutoConfiguration(after = TokenAutoConfiguration.class, before = GrpcServerAutoConfiguration.class)
@ConditionalOnClass(GrpcServerExecutorProvider.class)
public class RpcServerAutoConfiguration {

  @Bean(destroyMethod = "shutdown")
  ExecutorService rpcServerExecutor() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  GrpcServerExecutorProvider rpcServerExecutorProvider(ExecutorService rpcServerExecutor) {
    return () -> rpcServerExecutor;
  }

  @Bean
  @GlobalServerInterceptor
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ServerInterceptor serviceTokenServerInterceptor(ServiceTokens tokens) {
    return new ServiceTokenServerInterceptor(tokens);
  }

  /** The last word on exceptions; more specific handlers go before it. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  GrpcExceptionHandler rpcErrors() {
    return new RpcErrors();
  }
}
