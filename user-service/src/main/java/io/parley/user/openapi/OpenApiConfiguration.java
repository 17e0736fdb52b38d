package io.parley.user.openapi;

import io.parley.chassis.openapi.OpenApiSupport;
import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The OpenAPI document at {@code /v3/api-docs}; it is made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiSupport.class)
class OpenApiConfiguration {

  @Bean
  OpenAPI document() {
    return OpenApiSupport.document(
        "Parley accounts",
        "Accounts, log-in, sessions, profiles, privacy, contacts and blocks. Times are ISO 8601 in"
            + " UTC; lengths are in Unicode code points.");
  }
}
