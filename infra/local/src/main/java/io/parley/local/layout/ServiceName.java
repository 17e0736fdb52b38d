package io.parley.local.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The services that the laptop cluster runs. */
public enum ServiceName {
  USER_SERVICE("user-service", false),
  GROUP_SERVICE("group-service", false),
  WEBSOCKET_MANAGER("websocket-manager", false),
  LAST_SEEN_SERVICE("last-seen-service", false),
  MESSAGE_SERVICE("message-service", true),
  WEBSOCKET_HANDLER("websocket-handler", true),
  GROUP_MESSAGE_HANDLER("group-message-handler", true),
  GATEWAY("gateway", false);

  /** As many processes of a service that scales as there are ports for. */
  public static final int MAX_INSTANCES = 8;

  private final String text;
  private final boolean scalable;

  ServiceName(String text, boolean scalable) {
    this.text = text;
    this.scalable = scalable;
  }

  @JsonValue
  public String text() {
    return text;
  }

  /** Says whether several processes of it can run side by side. */
  public boolean scalable() {
    return scalable;
  }

  public static Optional<ServiceName> find(String text) {
    return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
  }

  /** The service of that name, or a refusal that lists the names. */
  @JsonCreator
  public static ServiceName of(String text) {
    return find(text)
        .orElseThrow(() ->
            new Refusal("There is no service '" + text + "': the services are " + all() + "."));
  }

  private static String all() {
    return Arrays.stream(values()).map(ServiceName::text).collect(Collectors.joining(", "));
  }
}
