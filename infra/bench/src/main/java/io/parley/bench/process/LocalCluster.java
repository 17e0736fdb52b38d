package io.parley.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The processes of the local cluster, as {@code infra/local/status} lists them. */
public final class LocalCluster {

  private static final Pattern ROW = Pattern.compile("^(\\S+)\\s+ready\\s+(\\d+)\\s.*");

  private LocalCluster() {}

  /** The processes that hold the clients' connections: the gateway and the handlers. */
  public static List<ServerProcess> connectionHolders(Path statusCommand)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(statusCommand.toString()).redirectErrorStream(true).start();
    String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("infra/local/status says: " + table.strip());
    }
    return connectionHolders(table);
  }

  static List<ServerProcess> connectionHolders(String table) {
    List<ServerProcess> found = new ArrayList<>();
    for (String line : table.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()
          && (row.group(1).startsWith("gateway") || row.group(1).startsWith("websocket-handler"))) {
        found.add(new ServerProcess(row.group(1), Long.parseLong(row.group(2))));
      }
    }
    return found;
  }
}
