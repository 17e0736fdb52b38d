package io.parley.local.thirdparty;

import io.parley.local.layout.JavaProgram;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.process.ProcessSpec;
import io.parley.local.process.ReadyProbe;
import io.parley.local.process.StartupCache;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** One Kafka broker that is its own controller. */
final class KafkaBackend implements Backend {
  // Metadata, version 4, correlation 1, no client, no topics, none to be created.
  private static final byte[] METADATA =
      HexFormat.of().parseHex("0000000f0003000400000001ffff0000000000");
  // Size, correlation, throttling, number of brokers.
  private static final int ANSWER = 4 * Integer.BYTES;
  private static final int BROKERS = 3 * Integer.BYTES;

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public ProcessSpec prepare(Layout layout, Ports ports) {
    Path home = layout.backend(name()).toAbsolutePath();
    Path conf = home.resolve("conf");
    Map<String, String> values =
        Map.of(
            "home", home.toString(),
            "log4j", conf.resolve("log4j2.xml").toUri().toString(),
            "port", Integer.toString(ports.kafka()),
            "controllerPort", Integer.toString(ports.kafkaController()));
    for (String file : List.of("server.properties", "log4j2.xml", "jvm.options")) {
      Resources.render("kafka/" + file, values, conf.resolve(file));
    }
    return new ProcessSpec(
        name(),
        List.of(
            JavaProgram.path(),
            "@" + conf.resolve("jvm.options"),
            "-cp",
            JavaClassPath.of(layout.kafkaBuild()),
            "io.parley.local.kafka.Broker",
            conf.resolve("server.properties").toString()),
        Map.of("MALLOC_ARENA_MAX", "2"),
        layout.log(name()),
        ReadyProbe.answer(ports.kafka(), METADATA, ANSWER, KafkaBackend::namesBrokers),
        Duration.ofSeconds(20),
        StartupCache.in(layout.kafkaBuild()));
  }

  /** The broker answers before the controller lets it serve; only then does it name itself. */
  private static boolean namesBrokers(byte[] answer) {
    return ByteBuffer.wrap(answer).getInt(BROKERS) > 0;
  }
}
