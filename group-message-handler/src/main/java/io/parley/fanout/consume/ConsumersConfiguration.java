package io.parley.fanout.consume;

import io.parley.chassis.time.Ticker;
import io.parley.fanout.metric.FanoutMetric;
import io.parley.fanout.metric.FanoutMetrics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** A consumer for every handler there is. */
@Configuration(proxyBeanMethods = false)
class ConsumersConfiguration {

  @Bean
  Consumers consumersHealthIndicator(
      List<ConsumerBinding> bindings,
      ConsumeProperties properties,
      ConsumerFactory<String, byte[]> factory,
      KafkaTopics topics,
      FanoutMetrics metrics,
      Ticker ticker) {
    List<KafkaRecordConsumer> consumers =
        bindings.stream()
            .map(binding ->
                new KafkaRecordConsumer(
                    binding.settings(), properties, factory, topics, binding.handler(), ticker))
            .toList();
    for (KafkaRecordConsumer consumer : consumers) {
      metrics.gauge(FanoutMetric.LAG, consumer::lag, "consumer", consumer.name());
      metrics.gauge(FanoutMetric.UNDER_WAY, consumer::underWay, "consumer", consumer.name());
    }
    return new Consumers(consumers, properties.drain());
  }
}
