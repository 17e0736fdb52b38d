package io.parley.gateway.rest;

import io.parley.gateway.upstream.ServiceName;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is served, and by whom. Everything else is not found. */
@Configuration(proxyBeanMethods = false)
class RestRoutes {

  @Bean
  RouteLocator routes(RouteLocatorBuilder routes) {
    return routes
        .routes()
        .route(
            "user-service",
            route ->
                route
                    .path(
                        "/api/v1/accounts",
                        "/api/v1/sessions/**",
                        "/api/v1/users/**",
                        "/api/v1/me/**",
                        "/api/v1/contacts/**",
                        "/api/v1/blocks/**",
                        "/.well-known/jwks.json")
                    .uri(ServiceName.USER_SERVICE.placeholder()))
        .route(
            "group-service",
            route ->
                route
                    .path("/api/v1/groups/**", "/api/v1/rooms/**", "/api/v1/invites/**")
                    .uri(ServiceName.GROUP_SERVICE.placeholder()))
        .route(
            "last-seen-service",
            route ->
                route.path("/api/v1/presence/**").uri(ServiceName.LAST_SEEN_SERVICE.placeholder()))
        .route(
            "message-service",
            route ->
                route
                    .path("/api/v1/conversations/**", "/api/v1/direct/**")
                    .uri(ServiceName.MESSAGE_SERVICE.placeholder()))
        .build();
  }
}
