package io.parley.chassis.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Redis is used.
 *
 * @param commandTimeout how long Redis may take to answer
 */
@ConfigurationProperties("parley.redis")
public record RedisLinkProperties(@DefaultValue("1s") Duration commandTimeout) {}
