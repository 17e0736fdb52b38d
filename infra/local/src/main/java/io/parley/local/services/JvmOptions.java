package io.parley.local.services;

import io.parley.local.layout.ServiceName;
import java.util.List;

/** How the JVM of a service is dimensioned on a laptop. */
final class JvmOptions {
  private JvmOptions() {}

  static List<String> of(ServiceName service) {
    return List.of(
        "-Xmx" + heapMegabytes(service) + "m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static int heapMegabytes(ServiceName service) {
    return switch (service) {
      case USER_SERVICE, GROUP_SERVICE, WEBSOCKET_MANAGER, LAST_SEEN_SERVICE -> 192;
      case MESSAGE_SERVICE, WEBSOCKET_HANDLER, GROUP_MESSAGE_HANDLER, GATEWAY -> 256;
    };
  }
}
