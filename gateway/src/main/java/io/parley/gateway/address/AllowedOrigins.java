package io.parley.gateway.address;

import io.parley.gateway.GatewayProperties;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The origins whose pages may use the API. What is not a page sends no origin, and may too. */
@Component
public final class AllowedOrigins {

  private final Set<String> origins;

  AllowedOrigins(GatewayProperties properties) {
    this.origins =
        properties.allowedOrigins().stream()
            .map(origin -> origin.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a request with this header Origin, or none, is let in. */
  public boolean allows(@Nullable String origin) {
    return origin == null || origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  public List<String> all() {
    return List.copyOf(origins);
  }
}
