package io.parley.local.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.local.cluster.ClusterStatus;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.StateFile;
import io.parley.local.process.RecordedProcess;
import io.parley.local.services.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Takes commands over HTTP on loopback from whoever can read the control file. */
public final class ControlServer implements AutoCloseable {
  private static final int MOST_BYTES = 1 << 20;

  private final HttpServer server;
  private final Path file;
  private final byte[] credentials;
  private final Function<Command, ClusterStatus> commands;

  /** Listens, and writes the control file. */
  public ControlServer(Layout layout, int port, Function<Command, ClusterStatus> commands) {
    this.file = layout.controlFile();
    this.commands = commands;
    String secret = Secrets.random();
    this.credentials = bearer(secret).getBytes(StandardCharsets.UTF_8);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException taken) {
      throw new Refusal(
          "Port " + port + " (launcher) is taken: stop what listens there or use --port-offset N.");
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/command", this::handle);
    server.start();
    RecordedProcess self = RecordedProcess.of("launcher", ProcessHandle.current());
    StateFile.write(file, new ControlFile(port, secret, self));
  }

  static String bearer(String secret) {
    return "Bearer " + secret;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isAllowed(exchange)) {
        answer(exchange, 200, done(exchange));
      } else {
        answer(exchange, 401, new Answer("Send the secret of " + file + ".", null));
      }
    }
  }

  private boolean isAllowed(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), credentials);
  }

  private Answer done(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    try {
      Command command = StateFile.JSON.readValue(body, Command.class);
      return new Answer(null, commands.apply(command));
    } catch (RuntimeException refused) {
      return new Answer(String.valueOf(refused.getMessage()), null);
    }
  }

  private static void answer(HttpExchange exchange, int status, Answer answer) throws IOException {
    byte[] body = StateFile.JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.stop(0);
  }
}
