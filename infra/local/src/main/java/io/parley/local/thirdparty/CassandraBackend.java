package io.parley.local.thirdparty;

import io.parley.local.layout.JavaProgram;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.process.ProcessSpec;
import io.parley.local.process.ReadyProbe;
import io.parley.local.process.StartupCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** One Cassandra node with a commit log that is synced before a write is answered. */
final class CassandraBackend implements Backend {
  private static final byte[] CQL_OPTIONS = HexFormat.of().parseHex("040000000500000000");
  private static final byte[] CQL_SUPPORTED = HexFormat.of().parseHex("8400000006");

  @Override
  public String name() {
    return "cassandra";
  }

  @Override
  public ProcessSpec prepare(Layout layout, Ports ports) {
    Path home = layout.backend(name()).toAbsolutePath();
    Path conf = home.resolve("conf");
    Map<String, String> values =
        Map.of(
            "home", home.toString(),
            "yaml", conf.resolve("cassandra.yaml").toUri().toString(),
            "logback", conf.resolve("logback.xml").toUri().toString(),
            "cqlPort", Integer.toString(ports.cql()),
            "storagePort", Integer.toString(ports.cassandraStorage()));
    for (String file : List.of("cassandra.yaml", "logback.xml", "jvm.options")) {
      Resources.render("cassandra/" + file, values, conf.resolve(file));
    }
    return new ProcessSpec(
        name(),
        List.of(
            JavaProgram.path(),
            "@" + conf.resolve("jvm.options"),
            "-cp",
            JavaClassPath.of(layout.cassandraBuild()),
            "org.apache.cassandra.service.CassandraDaemon"),
        Map.of("MALLOC_ARENA_MAX", "2"),
        layout.log(name()),
        ReadyProbe.answer(ports.cql(), CQL_OPTIONS, CQL_SUPPORTED),
        Duration.ofSeconds(30),
        StartupCache.in(layout.cassandraBuild()));
  }
}
