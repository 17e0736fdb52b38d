package io.parley.message;

import com.nimbusds.jose.jwk.source.JWKSource;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.MessageLogGrpc.MessageLogBlockingStub;
import io.parley.message.cluster.UserTokenMint;
import io.parley.message.fanout.KafkaSwitch;
import io.parley.message.lease.Freezer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One instance of the service, in this JVM, with ports of its own. */
public final class TestInstance implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final String address;

  private TestInstance(ConfigurableApplicationContext context, String address) {
    this.context = context;
    this.address = address;
  }

  /** Starts an instance; it may not be ready yet. */
  public static TestInstance start(Map<String, Object> settings, UserTokenMint mint) {
    try {
      return start(settings, mint, freePort());
    } catch (RuntimeException e) {
      if (!isPortTaken(e)) {
        throw e;
      }
      // Somebody was faster.
      return start(settings, mint, freePort());
    }
  }

  private static TestInstance start(Map<String, Object> settings, UserTokenMint mint, int port) {
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("spring.grpc.server.port", port);
    properties.put("server.port", 0);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(MessageServiceApplication.class)
            .initializers((GenericApplicationContext initialized) -> {
              initialized.registerBean("testKeys", JWKSource.class, mint::keys);
              initialized.registerBean(Freezer.class, Freezer::new);
              initialized.registerBean(KafkaSwitch.class, KafkaSwitch::new);
            })
            .run(
                properties.entrySet().stream()
                    .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                    .toArray(String[]::new));
    return new TestInstance(context, "127.0.0.1:" + port);
  }

  public String address() {
    return address;
  }

  public int httpPort() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A stub that calls this instance, with a service token. */
  public MessageLogBlockingStub stub() {
    return MessageLogGrpc.newBlockingStub(bean(RpcChannels.class).channel(address));
  }

  /** Stops in order. */
  @Override
  public void close() {
    context.close();
  }

  private static boolean isPortTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("to bind")) {
        return true;
      }
    }
    return false;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
