package io.parley.message.planted;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Plants the error that {@code parley.message.planted-error} names. */
@AutoConfiguration
@ConditionalOnProperty(PlantedErrorAutoConfiguration.PROPERTY)
public class PlantedErrorAutoConfiguration {

  static final String PROPERTY = "parley.message.planted-error";

  private static final Logger log = LoggerFactory.getLogger(PlantedErrorAutoConfiguration.class);

  @Bean
  static BeanPostProcessor plantedError(Environment environment) {
    PlantedError error = environment.getRequiredProperty(PROPERTY, PlantedError.class);
    log.warn("THIS INSTANCE IS BROKEN ON PURPOSE: {}", error);
    return new ErrorPlanter(error);
  }
}
