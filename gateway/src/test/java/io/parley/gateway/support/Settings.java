package io.parley.gateway.support;

import io.parley.gateway.GatewayProperties;
import io.parley.gateway.LimitProperties;
import io.parley.gateway.WebSocketProperties;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Configuration records with their defaults, but for what a test says. */
public final class Settings {

  private Settings() {}

  public static GatewayProperties gateway(Map<String, String> settings) {
    return bind("parley.gateway", GatewayProperties.class, settings);
  }

  public static LimitProperties limits(Map<String, String> settings) {
    return bind("parley.gateway.limits", LimitProperties.class, settings);
  }

  public static WebSocketProperties webSocket(Map<String, String> settings) {
    return bind("parley.gateway.websocket", WebSocketProperties.class, settings);
  }

  private static <T> T bind(String prefix, Class<T> type, Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
  }
}
