package io.parley.group.openapi;

import io.parley.chassis.openapi.OpenApiSupport;
import io.parley.contracts.GroupId;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The OpenAPI document at {@code /v3/api-docs}; it is made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiSupport.class)
class OpenApiConfiguration {

  private static final Schema<?> GROUP_ID =
      new StringSchema().pattern("[0-9a-v]{26}").description("a group id");

  static {
    SpringDocUtils.getConfig().replaceWithSchema(GroupId.class, GROUP_ID);
  }

  @Bean
  OpenAPI document() {
    return OpenApiSupport.document(
        "Parley groups",
        "Groups and public rooms: members, roles, permissions, invites. Times are ISO 8601 in UTC;"
            + " lengths are in Unicode code points.");
  }
}
