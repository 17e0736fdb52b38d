package io.parley.message.openapi;

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
        "Parley messages",
        "Conversations of two and of groups: their lists, history and receipts, and sending. Times"
            + " are ISO 8601 in UTC; events of a conversation have the numbers 1, 2, 3 and so on.");
  }
}
