package io.parley.bench;

import io.parley.bench.account.BenchUser;
import io.parley.bench.account.BenchUsers;
import io.parley.bench.report.MachineFacts;
import io.parley.bench.report.ResultWriter;
import io.parley.bench.report.RunResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all modes have in common. */
abstract class BenchCommand implements Callable<Integer> {

  private static final int BAD = 5;
  private static final int TOLD_EVERY = 100;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "The gateway (default: ${DEFAULT-VALUE}).")
  URI server = URI.create("http://localhost:8080");

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many users, each with one connection (default: ${DEFAULT-VALUE}).")
  int users = 200;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads for the clients (default: ${DEFAULT-VALUE}).")
  int threads = 1;

  @Option(
      names = "--ramp",
      paramLabel = "N",
      defaultValue = "200",
      description = "New connections per second at the start (default: ${DEFAULT-VALUE}).")
  int ramp = 200;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  @Nullable Path json;

  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      description = "Where accounts are kept between runs (default: ~/.parley/bench).")
  Path state = Path.of(System.getProperty("user.home"), ".parley", "bench");

  @Override
  public Integer call() throws Exception {
    MachineFacts machine = MachineFacts.read();
    BenchUsers directory = new BenchUsers(server, state);
    List<BenchUser> prepared = directory.prepare(users, this::tell);
    RunResult result;
    try {
      result = run(prepared, machine);
    } finally {
      directory.save(prepared);
    }
    ResultWriter.table(result, System.out);
    if (json != null) {
      ResultWriter.json(result, json);
    }
    return good(result) ? 0 : BAD;
  }

  abstract RunResult run(List<BenchUser> prepared, MachineFacts machine) throws Exception;

  /** Whether the figures count. */
  boolean good(RunResult result) {
    return result.verdict() == null || result.verdict().good();
  }

  static void say(String text) {
    System.err.println(text);
  }

  private void tell(int done) {
    if (done % TOLD_EVERY == 0 || done == users) {
      say(done + " of " + users + " users are logged in");
    }
  }
}
