package io.parley.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A handler node: accepts WebSockets, and hands them to the test. */
public final class TinyNode implements AutoCloseable {

  /** One WebSocket that the node has accepted. */
  public record Accepted(List<String> head, Wire wire) {

    /** The value of a header, or "" if it is not there. */
    public String header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TIMEOUT_MILLIS = 10_000;

  private final ServerSocket server;
  private final BlockingQueue<Accepted> accepted = new LinkedBlockingQueue<>();
  private final Deque<Wire> all = new ArrayDeque<>();
  private volatile boolean refuses;

  public TinyNode() {
    try {
      server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::acceptAll);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Answers handshakes with 503 from now on. */
  public void refuses() {
    refuses = true;
  }

  /** The next WebSocket. */
  public Accepted next() throws InterruptedException {
    return Objects.requireNonNull(
        accepted.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS), "no WebSocket came");
  }

  public int waiting() {
    return accepted.size();
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (all) {
      for (Wire wire : all) {
        wire.kill();
      }
    }
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> handshake(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void handshake(Socket socket) {
    try {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      Wire wire = new Wire(socket, false);
      synchronized (all) {
        all.add(wire);
      }
      Accepted connection = new Accepted(wire.receiveHead(), wire);
      wire.sendBytes(answer(connection).getBytes(StandardCharsets.ISO_8859_1));
      if (!refuses) {
        accepted.add(connection);
      }
    } catch (IOException e) {
      // The test has closed the connection.
    }
  }

  private String answer(Accepted connection) {
    if (refuses) {
      return "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    }
    String protocol = connection.header("Sec-WebSocket-Protocol");
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + accept(connection.header("Sec-WebSocket-Key"))
        + "\r\n"
        + (protocol.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n")
        + "X-Parley-Secret: inside\r\n\r\n";
  }

  private static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
