package io.parley.gateway.upstream;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway. Routes name it by a placeholder for its address. */
public enum ServiceName {
  USER_SERVICE("user-service"),
  GROUP_SERVICE("group-service"),
  LAST_SEEN_SERVICE("last-seen-service"),
  MESSAGE_SERVICE("message-service");

  private final String text;

  ServiceName(String text) {
    this.text = text;
  }

  /** The name as metrics have it. */
  public String text() {
    return text;
  }

  /** The address that stands for any instance. */
  public String placeholder() {
    return "http://" + text;
  }

  static Optional<ServiceName> of(@Nullable URI placeholder) {
    return Arrays.stream(values())
        .filter(service -> placeholder != null && service.text.equals(placeholder.getHost()))
        .findFirst();
  }
}
