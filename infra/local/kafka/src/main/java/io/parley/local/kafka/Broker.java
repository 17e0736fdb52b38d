package io.parley.local.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Kafka's own main program, on a folder that is made ready for it at the first start. */
public final class Broker {
  private static final String CLUSTER = "cGFybGV5LWxvY2FsLTAwMA";

  private Broker() {}

  /** Takes the path of {@code server.properties}. */
  public static void main(String[] arguments) throws IOException {
    String configuration = arguments[0];
    if (!Files.exists(data(configuration).resolve("meta.properties"))) {
      format(configuration);
    }
    Kafka.main(new String[] {configuration});
  }

  private static Path data(String configuration) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(configuration))) {
      properties.load(reader);
    }
    return Path.of(properties.getProperty("log.dirs"));
  }

  private static void format(String configuration) {
    String[] command = {
      "format", "--cluster-id", CLUSTER, "--config", configuration, "--ignore-formatted"
    };
    int status = StorageTool.execute(command, System.out);
    if (status != 0) {
      throw new IllegalStateException("Kafka's folder cannot be formatted: status " + status);
    }
  }
}
