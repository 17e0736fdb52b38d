package io.parley.lastseen.flow;

import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.time.Loop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs for as long as the service does. */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration PRIVACY = Duration.ofMillis(100);

  @Bean
  Loop taking(Taker taker) {
    return new Loop("transitions", Duration.ZERO, taker::round);
  }

  @Bean
  Loop evaluating(Evaluator evaluator) {
    return new Loop("evaluation", TICK, evaluator::round);
  }

  @Bean
  Loop reconciling(Reconciliation reconciliation, PresenceProperties properties) {
    return new Loop("reconciliation", properties.reconcile(), reconciliation::round);
  }

  @Bean
  Loop tellingOfPrivacy(PrivacyRound privacy) {
    return new Loop("privacy", PRIVACY, privacy::round);
  }
}
