package io.parley.registry.support;

import io.parley.registry.RegistryProperties;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The configuration with its defaults. */
public final class Settings {

  private Settings() {}

  public static RegistryProperties defaults() {
    return new Binder(new MapConfigurationPropertySource(Map.of()))
        .bindOrCreate("parley.registry", RegistryProperties.class);
  }
}
