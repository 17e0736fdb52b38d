package io.parley.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.local.layout.Instance;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.ServiceName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceCatalogTest {
  @TempDir Path folder;
  private ServiceCatalog catalog;

  @BeforeEach
  void createCatalog() {
    catalog = new ServiceCatalog(new Layout(folder, folder.resolve("data")), new Ports(100));
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceIsToldItsPort(ServiceName service) {
    Instance instance = Instance.first(service);
    assertThat(catalog.environment(instance))
        .containsEntry("SERVER_PORT", Integer.toString(new Ports(100).http(instance)));
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceSharesOneSecret(ServiceName service) {
    assertThat(catalog.environment(Instance.first(service)).get("PARLEY_SERVICETOKENS_SECRET"))
        .isEqualTo(
            catalog
                .environment(Instance.first(ServiceName.GATEWAY))
                .get("PARLEY_SERVICETOKENS_SECRET"));
  }

  @Test
  void secretOutlivesTheLauncher() {
    Layout layout = new Layout(folder, folder.resolve("data"));
    assertThat(Secrets.serviceTokens(layout)).isEqualTo(Secrets.serviceTokens(layout));
  }

  @RepeatedTest(20)
  void servicesThatStartSideBySideShareOneSecret() {
    Layout layout = new Layout(folder, folder.resolve("data"));
    List<Callable<String>> starts = Collections.nCopies(8, () -> Secrets.serviceTokens(layout));
    try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
      Set<String> secrets = new HashSet<>();
      for (Future<String> start : threads.invokeAll(starts)) {
        secrets.add(start.get());
      }
      assertThat(secrets).hasSize(1);
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void offsetReachesWhatServicesAreTold() {
    assertThat(catalog.environment(Instance.first(ServiceName.USER_SERVICE)))
        .containsEntry("SPRING_CASSANDRA_CONTACTPOINTS", "127.0.0.1:19142");
    assertThat(catalog.environment(Instance.first(ServiceName.GATEWAY)))
        .containsEntry("SPRING_DATA_REDIS_URL", "redis://127.0.0.1:16479")
        .containsEntry(
            "PARLEY_GATEWAY_ALLOWEDORIGINS", "http://localhost:8180,http://127.0.0.1:8180");
  }

  @Test
  void othersLookForEveryPossibleMessageService() {
    assertThat(
            catalog
                .environment(new Instance(ServiceName.WEBSOCKET_HANDLER, 2))
                .get("PARLEY_HANDLER_MESSAGESERVICEADDRESSES"))
        .startsWith("127.0.0.1:19211,127.0.0.1:19212,")
        .endsWith(",127.0.0.1:19218");
  }
}
