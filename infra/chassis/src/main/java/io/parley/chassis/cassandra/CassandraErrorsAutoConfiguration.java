package io.parley.chassis.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** Errors of services that keep their data in Cassandra. */
@AutoConfiguration
@ConditionalOnClass(DriverException.class)
public class CassandraErrorsAutoConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Web {

    @Bean
    CassandraProblemAdvice cassandraProblemAdvice() {
      return new CassandraProblemAdvice();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(GrpcExceptionHandler.class)
  static class Rpc {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GrpcExceptionHandler cassandraRpcErrors() {
      return new CassandraRpcErrors();
    }
  }
}
