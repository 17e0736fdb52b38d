package io.parley.local.services;

import io.parley.local.layout.ServiceName;
import java.util.ArrayList;
import java.util.List;

/** How the JVM of a service is dimensioned on a laptop. */
final class JvmOptions {
  private static final List<String> COMMON =
      List.of(
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private JvmOptions() {}

  static List<String> of(ServiceName service) {
    List<String> options = new ArrayList<>(COMMON);
    options.add("-Xmx" + heapMegabytes(service) + "m");
    if (!isBusy(service)) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    return List.copyOf(options);
  }

  /** Whether it does so much that the optimising compiler is worth its processor time. */
  private static boolean isBusy(ServiceName service) {
    return switch (service) {
      case GROUP_SERVICE, LAST_SEEN_SERVICE -> false;
      // Password hashes are computed by user-service.
      case USER_SERVICE,
          WEBSOCKET_MANAGER,
          MESSAGE_SERVICE,
          WEBSOCKET_HANDLER,
          GROUP_MESSAGE_HANDLER,
          GATEWAY ->
          true;
    };
  }

  private static int heapMegabytes(ServiceName service) {
    return switch (service) {
      case USER_SERVICE, GROUP_SERVICE, WEBSOCKET_MANAGER, LAST_SEEN_SERVICE -> 192;
      case MESSAGE_SERVICE, WEBSOCKET_HANDLER, GROUP_MESSAGE_HANDLER, GATEWAY -> 256;
    };
  }
}
