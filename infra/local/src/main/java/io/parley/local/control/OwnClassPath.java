package io.parley.local.control;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import redis.embedded.RedisServer;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** What a launcher needs on its class path, picked from the class path of whoever starts it. */
final class OwnClassPath {
  private OwnClassPath() {}

  static List<String> entries() {
    return Stream.of(
            OwnClassPath.class,
            JsonMapper.class,
            JsonFactory.class,
            JsonTypeInfo.class,
            RedisServer.class)
        .map(OwnClassPath::location)
        .distinct()
        .toList();
  }

  private static String location(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    try {
      URI location = source.getLocation().toURI();
      return Path.of(location).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("A class path entry without a path", impossible);
    }
  }
}
