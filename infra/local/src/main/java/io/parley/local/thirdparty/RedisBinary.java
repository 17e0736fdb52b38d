package io.parley.local.thirdparty;

import io.parley.local.layout.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The Redis server program for this machine, out of the embedded-redis artifact. */
final class RedisBinary {
  private static final Map<String, String> RESOURCES =
      Map.of(
          "linux-amd64", "/redis-server-6.2.6-v5-linux-amd64",
          "linux-arm64", "/redis-server-6.2.7-linux-arm64",
          "mac-amd64", "/redis-server-6.2.6-v5-darwin-amd64",
          "mac-arm64", "/redis-server-6.2.6-v5-darwin-arm64");

  private RedisBinary() {}

  static Path extract(Path folder) {
    Path server = folder.toAbsolutePath().resolve("redis-server");
    if (!Files.isExecutable(server)) {
      Resources.copy(resource(machine()), server);
      if (!server.toFile().setExecutable(true)) {
        throw new Refusal("Cannot make " + server + " executable: is its file system noexec?");
      }
    }
    return server;
  }

  private static String resource(String machine) {
    String resource = RESOURCES.get(machine);
    if (resource == null) {
      throw new Refusal("There is no Redis server for this machine (" + machine + ").");
    }
    return resource;
  }

  private static String machine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    String architecture =
        switch (processor) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> processor;
        };
    return (system.startsWith("mac") ? "mac" : system) + "-" + architecture;
  }
}
