package io.parley.local.layout;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders and files of one cluster.
 *
 * @param root the repository
 * @param data what the cluster keeps: databases, logs, secrets, state of the launcher
 */
public record Layout(Path root, Path data) {

  /** The cluster that {@code infra/local/up} starts. */
  public static Layout ofRepository(Path root) {
    return new Layout(root, root.resolve("infra/local/.data"));
  }

  /** The repository that the folder is in. */
  public static Path findRoot(Path from) {
    for (Path folder = from.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("infra/local/cassandra/pom.xml"))) {
        return folder;
      }
    }
    throw new Refusal("This is not inside a Parley repository: " + from + ".");
  }

  public Path logs() {
    return data.resolve("logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  public Path secrets() {
    return data.resolve("secrets");
  }

  /** How to reach the running launcher; readable by its owner only. */
  public Path controlFile() {
    return data.resolve("control.json");
  }

  /** The running launcher's own classes. */
  public Path launcher() {
    return data.resolve("launcher");
  }

  /** Held locked by the running launcher. */
  public Path lockFile() {
    return data.resolve("lock");
  }

  /** What the launcher started, for whoever has to clean up after it. */
  public Path processesFile() {
    return data.resolve("processes.json");
  }

  public Path backend(String name) {
    return data.resolve(name);
  }

  /** What the build made of {@code infra/local/cassandra}. */
  public Path cassandraBuild() {
    return root.resolve("infra/local/cassandra/target");
  }

  /** What the build made of {@code infra/local/kafka}. */
  public Path kafkaBuild() {
    return root.resolve("infra/local/kafka/target");
  }

  public Path build(ServiceName service) {
    return root.resolve(service.text()).resolve("target");
  }
}
