package io.parley.local.thirdparty;

import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.process.ProcessSpec;
import io.parley.local.process.ReadyProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One Redis server that keeps nothing on disk: it comes back empty, as Parley allows for. */
final class RedisBackend implements Backend {
  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PONG = "+PONG".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public ProcessSpec prepare(Layout layout, Ports ports) {
    Path home = layout.backend(name());
    Path server = RedisBinary.extract(home);
    return new ProcessSpec(
        name(),
        command(server, home, ports),
        Map.of(),
        layout.log(name()),
        ping(ports),
        grace(),
        null);
  }

  private static List<String> command(Path server, Path home, Ports ports) {
    return List.of(
        server.toString(),
        "--bind",
        "127.0.0.1",
        "--port",
        Integer.toString(ports.redis()),
        "--dir",
        home.toString(),
        "--save",
        "",
        "--appendonly",
        "no");
  }

  private static ReadyProbe ping(Ports ports) {
    return ReadyProbe.answer(ports.redis(), PING, PONG);
  }

  private static Duration grace() {
    return Duration.ofSeconds(10);
  }
}
