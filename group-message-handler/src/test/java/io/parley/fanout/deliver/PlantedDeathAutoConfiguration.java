package io.parley.fanout.deliver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Lets an instance die at the step that {@code parley.fanout.planted-death} names. It is not part
 * of the service: it comes in a jar of its own ({@code -planted}) that the end-to-end tests put on
 * the class path.
 */
@AutoConfiguration
@ConditionalOnProperty(PlantedDeathAutoConfiguration.PROPERTY)
public class PlantedDeathAutoConfiguration {

  static final String PROPERTY = "parley.fanout.planted-death";

  private static final Logger log = LoggerFactory.getLogger(PlantedDeathAutoConfiguration.class);
  private static final int KILLED = 137;

  enum Step {
    HALT_BEFORE_PUSH,
    HALT_AFTER_PUSH
  }

  @Bean
  static BeanPostProcessor plantedDeath(Environment environment) {
    Step step = environment.getRequiredProperty(PROPERTY, Step.class);
    log.warn("THIS INSTANCE IS BROKEN ON PURPOSE: {}", step);
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DeliveryClient client
            ? new HaltingDeliveryClient(client, step, () -> Runtime.getRuntime().halt(KILLED))
            : bean;
      }
    };
  }
}
