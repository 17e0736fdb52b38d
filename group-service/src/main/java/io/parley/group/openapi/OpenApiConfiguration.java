package io.parley.group.openapi;

import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}; it is made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String TOKEN = "accessToken";
  private static final String ID = "[0-9a-v]{26}";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CurrentUser.class)
        .replaceWithSchema(UserId.class, new StringSchema().pattern(ID).description("a user id"))
        .replaceWithSchema(GroupId.class, new StringSchema().pattern(ID).description("a group id"));
  }

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Parley groups")
                .version("v1")
                .description(
                    "Groups and public rooms: members, roles, permissions, invites. Times are ISO"
                        + " 8601 in UTC; lengths are in Unicode code points.")
                .license(new License().name("Apache-2.0")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .components(
            new Components()
                .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }

  @Bean
  RequiredComponents requiredComponents() {
    return new RequiredComponents();
  }

  /** Every operation may answer with a problem. */
  @Bean
  OpenApiCustomizer problems() {
    return document -> document.getPaths().values().forEach(OperationDetails::complete);
  }
}
