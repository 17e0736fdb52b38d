package io.parley.gateway.rest;

import io.parley.gateway.GatewayProperties;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The headers that mean something between our services and never pass the gateway. */
@Component
final class InternalHeaders {

  private static final String ANYTHING = "*";

  private final Set<String> names;
  private final List<String> prefixes;

  InternalHeaders(GatewayProperties properties) {
    this.names =
        properties.internalHeaders().stream()
            .filter(name -> !name.endsWith(ANYTHING))
            .collect(Collectors.toUnmodifiableSet());
    this.prefixes =
        properties.internalHeaders().stream()
            .filter(name -> name.endsWith(ANYTHING))
            .map(name -> name.substring(0, name.length() - 1))
            .toList();
  }

  /** Whether this is one of them. An underscore counts as a hyphen, as some servers have it. */
  boolean contains(String header) {
    String name = header.toLowerCase(Locale.ROOT).replace('_', '-');
    return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
  }
}
