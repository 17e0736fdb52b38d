package io.parley.message.send;

import io.parley.message.append.AppendClient;
import io.parley.message.store.CassandraQueries;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires sending over REST. */
@Configuration(proxyBeanMethods = false)
class SendConfiguration {

  @Bean
  SendKeys sendKeys(CassandraQueries queries, Clock clock) {
    return new CassandraSendKeys(queries, clock);
  }

  @Bean
  Sending sending(SendKeys keys, AppendClient appends) {
    return new Sending(keys, appends::append);
  }
}
