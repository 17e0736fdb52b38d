package io.parley.user;

import io.parley.chassis.web.CurrentUser;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}. */
@Configuration
class OpenApiConfiguration {

  private static final String TOKEN = "accessToken";

  /** What needs no access token. */
  private static final Set<String> PUBLIC_POSTS =
      Set.of("/api/v1/accounts", "/api/v1/sessions", "/api/v1/sessions/refresh");

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class);
  }

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Parley user-service")
                .version("v1")
                .description(
                    "Accounts, log-in, sessions, profiles, contacts and blocks. Errors are RFC 9457"
                        + " problem details with a stable code in the member code.")
                .license(new License().name("Apache-2.0")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }

  /** Says of the public paths that they are. */
  @Bean
  OpenApiCustomizer publicPaths() {
    return document ->
        document
            .getPaths()
            .forEach((path, item) -> {
              if (PUBLIC_POSTS.contains(path) && item.getPost() != null) {
                item.getPost().setSecurity(List.of());
              }
            });
  }
}
