package io.parley.group.http;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.parley.group.time.MutableClock;
import io.parley.local.backends.Backends;
import io.parley.local.backends.SharedBackends;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

  private static final String SECRET =
      Base64.getEncoder()
          .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

  static final TokenMint MINT = new TokenMint();
  static final FakeUserDirectory USERS = new FakeUserDirectory();
  static final FakeRegistry REGISTRY = new FakeRegistry();
  static final FakeMessageLog LOG = new FakeMessageLog();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Backends backends = SharedBackends.acquire();
    TestPropertyValues.of(
            "server.port=0",
            "spring.cassandra.contact-points=" + backends.cassandraContactPoint(),
            "spring.cassandra.local-datacenter=" + backends.localDatacenter(),
            "spring.cassandra.request.timeout=30s",
            "parley.service-tokens.secret=" + SECRET,
            "parley.group.user-service-address=" + USERS.server().address(),
            "parley.group.manager-address=" + REGISTRY.server().address(),
            // Nobody listens at the first.
            "parley.group.message-service-addresses=127.0.0.1:9," + LOG.addresses(),
            "parley.rpc.breaker-open-for=50ms")
        .applyTo(context);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    MutableClock clock() {
      return new MutableClock();
    }

    @Bean
    JWKSource<SecurityContext> testKeys() {
      return MINT.keys();
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
