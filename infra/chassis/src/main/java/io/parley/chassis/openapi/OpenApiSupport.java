package io.parley.chassis.openapi;

import io.parley.chassis.web.CurrentUser;
import io.parley.chassis.web.WebProperties;
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

/**
 * What the OpenAPI documents at {@code /v3/api-docs} have in common. A service that has springdoc
 * imports this and adds a bean of {@link #document}.
 */
@Configuration(proxyBeanMethods = false)
public class OpenApiSupport {

  private static final String TOKEN = "accessToken";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CurrentUser.class)
        .replaceWithSchema(
            UserId.class, new StringSchema().pattern("[0-9a-v]{26}").description("a user id"));
  }

  /** A document without operations, which springdoc adds. */
  public static OpenAPI document(String title, String description) {
    return new OpenAPI()
        .info(
            new Info()
                .title(title)
                .version("v1")
                .description(description)
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

  /** Every operation may answer with a problem; some need no token. */
  @Bean
  OpenApiCustomizer problemsAndPublicPaths(WebProperties web) {
    return document ->
        document
            .getPaths()
            .forEach((path, item) -> OperationDetails.complete(path, item, web.publicPaths()));
  }
}
