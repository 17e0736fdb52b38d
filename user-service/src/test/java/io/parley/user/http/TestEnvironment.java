package io.parley.user.http;

import io.parley.local.backends.Backends;
import io.parley.local.backends.SharedBackends;
import io.parley.user.time.MutableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What the service under test finds around it. */
final class TestEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** The secret that services share in tests. */
  static final String SECRET =
      Base64.getEncoder()
          .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

  static final Path KEYS = temporaryFolder();

  static final FakeManager MANAGER = new FakeManager();
  static final FakeMessageService MESSAGE_SERVICE = new FakeMessageService();
  static final FakeLastSeen LAST_SEEN = new FakeLastSeen();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Backends backends = SharedBackends.acquire();
    TestPropertyValues.of(
            "spring.cassandra.contact-points=" + backends.cassandraContactPoint(),
            "spring.cassandra.local-datacenter=" + backends.localDatacenter(),
            "spring.cassandra.request.timeout=30s",
            "parley.service-tokens.secret=" + SECRET,
            "parley.user.keys-dir=" + KEYS,
            "parley.user.manager-address=" + MANAGER.server().address(),
            "parley.user.last-seen-address=" + LAST_SEEN.server().address(),
            // Nobody listens at the first. The other is asked again if it takes long to answer.
            "parley.user.message-service-addresses=127.0.0.1:9,"
                + String.join(",", Collections.nCopies(5, MESSAGE_SERVICE.server().address())))
        .applyTo(context);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("parley-user-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    MutableClock clock() {
      return new MutableClock();
    }

    @Bean
    @Lazy
    Api api(WebServerApplicationContext context) {
      var server = context.getWebServer();
      if (server == null) {
        throw new IllegalStateException("no web server");
      }
      return new Api("http://127.0.0.1:" + server.getPort());
    }
  }
}
