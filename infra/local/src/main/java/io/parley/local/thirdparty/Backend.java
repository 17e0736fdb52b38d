package io.parley.local.thirdparty;

import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.process.ProcessSpec;
import java.util.List;

/**
 * A server that the services keep their data in, run from Maven artifacts. Another one is another
 * implementation, a line in {@link #ALL} and its ports in {@link Ports}.
 */
public interface Backend {
  /** All of them; they start side by side. */
  List<Backend> ALL = List.of(new CassandraBackend(), new KafkaBackend(), new RedisBackend());

  String name();

  /** Puts in place what it needs on disk and tells how to run it. */
  ProcessSpec prepare(Layout layout, Ports ports);
}
