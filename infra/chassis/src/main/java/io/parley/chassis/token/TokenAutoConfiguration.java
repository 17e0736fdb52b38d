package io.parley.chassis.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.parley.chassis.time.TimeAutoConfiguration;
import java.net.MalformedURLException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Verification of users' tokens, and the tokens of services. */
@AutoConfiguration(after = TimeAutoConfiguration.class)
@EnableConfigurationProperties({TokenProperties.class, ServiceTokenProperties.class})
public class TokenAutoConfiguration {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int MAX_KEY_SET_BYTES = 64 * 1024;
  private static final long REFRESH_TIMEOUT_MILLIS = 5_000;
  private static final long REFRESH_AHEAD_MILLIS = 60_000;

  /** The longest pause between two fetches that unknown key ids can force. */
  private static final long MIN_FETCH_INTERVAL_MILLIS = 2_000;

  @Bean
  @ConditionalOnMissingBean
  JWKSource<SecurityContext> userKeys(TokenProperties properties) throws MalformedURLException {
    return JWKSourceBuilder.create(
            properties.jwksUri().toURL(),
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEY_SET_BYTES))
        .cache(properties.keysLifetime().toMillis(), REFRESH_TIMEOUT_MILLIS)
        .refreshAheadCache(REFRESH_AHEAD_MILLIS, false)
        .rateLimited(MIN_FETCH_INTERVAL_MILLIS)
        .outageTolerant(properties.outage().toMillis())
        .build();
  }

  @Bean
  UserTokens userTokens(TokenProperties properties, JWKSource<SecurityContext> keys, Clock clock) {
    return new UserTokens(properties, keys, clock);
  }

  @Bean
  ServiceTokens serviceTokens(
      @Value("${spring.application.name}") String service,
      ServiceTokenProperties properties,
      Clock clock) {
    return new ServiceTokens(service, properties, clock);
  }
}
