package io.parley.handler.delivery;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kafka is; named as Spring Boot names it.
 *
 * @param bootstrapServers brokers, host:port each; any one of them that answers is enough
 */
@Validated
@ConfigurationProperties("spring.kafka")
record KafkaProperties(@DefaultValue("127.0.0.1:19092") @NotEmpty List<String> bootstrapServers) {}
