package io.parley.lastseen.support;

import io.parley.lastseen.PresenceProperties;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The configuration. */
public final class Settings {

  private Settings() {}

  public static PresenceProperties defaults() {
    return with(Map.of());
  }

  public static PresenceProperties with(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("parley.presence", PresenceProperties.class);
  }
}
