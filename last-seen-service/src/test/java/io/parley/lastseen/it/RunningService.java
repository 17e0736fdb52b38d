package io.parley.lastseen.it;

import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.presence.v1.PresenceGrpc;
import io.parley.contracts.presence.v1.PresenceGrpc.PresenceBlockingStub;
import io.parley.contracts.presence.v1.RefreshPrivacyRequest;
import io.parley.contracts.presence.v1.UnwatchRequest;
import io.parley.contracts.presence.v1.UserPresence;
import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.contracts.presence.v1.WatchRequest;
import io.parley.contracts.presence.v1.WatchResponse;
import io.parley.lastseen.LastSeenServiceApplication;
import io.parley.lastseen.support.TestRedis;
import io.parley.local.backends.Backends;
import io.parley.local.backends.SharedBackends;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole last-seen-service on ports of its own, with a flap time of three seconds. */
final class RunningService implements AutoCloseable {

  static final int DATABASE = 4;

  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final int PATIENCE_SECONDS = 30;

  /** An answer to a request. */
  record Answer(int status, JsonNode body) {

    String text(String field) {
      return body.path(field).asString();
    }
  }

  private final ConfigurableApplicationContext context;
  private final PresenceBlockingStub stub;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    int port = context.getBean(GrpcServerLifecycle.class).getPort();
    this.stub =
        PresenceGrpc.newBlockingStub(
            context.getBean(RpcChannels.class).channel("127.0.0.1:" + port));
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("no web server");
    }
    this.base = "http://127.0.0.1:" + server.getPort();
  }

  static RunningService start(FakeManager manager, FakeUsers users) {
    Backends backends = SharedBackends.acquire();
    Map<String, String> settings = new HashMap<>();
    settings.put("server.port", "0");
    settings.put("spring.grpc.server.port", "0");
    settings.put("spring.cassandra.contact-points", backends.cassandraContactPoint());
    settings.put("spring.cassandra.local-datacenter", backends.localDatacenter());
    settings.put("spring.cassandra.request.timeout", "30s");
    settings.put("spring.data.redis.url", TestRedis.uri(DATABASE));
    settings.put("parley.redis.command-timeout", "15s");
    settings.put("parley.schema.keyspace", "last_seen_it");
    settings.put("parley.service-tokens.secret", SECRET);
    settings.put("parley.presence.registry-address", manager.address());
    settings.put("parley.presence.user-service-address", users.address());
    settings.put("parley.presence.flap", "3s");
    settings.put("parley.presence.reconcile", "1s");
    return new RunningService(
        new SpringApplicationBuilder(LastSeenServiceApplication.class, TestKeys.class)
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new)));
  }

  PresenceBlockingStub stub() {
    return stub.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** A viewer on a node begins to watch users; how they look. */
  List<UserPresence> watch(FakeNode node, String viewer, String... users) {
    return watch(node, List.of(watches(viewer, List.of(users)))).getViewers(0).getUsersList();
  }

  WatchResponse watch(FakeNode node, List<ViewerWatches> viewers) {
    return stub()
        .watch(WatchRequest.newBuilder().setNode(node.id()).addAllViewers(viewers).build());
  }

  void unwatch(FakeNode node, String viewer, String... users) {
    var _ =
        stub()
            .unwatch(
                UnwatchRequest.newBuilder()
                    .setNode(node.id())
                    .addViewers(watches(viewer, List.of(users)))
                    .build());
  }

  void refreshPrivacy(String user) {
    var _ = stub().refreshPrivacy(RefreshPrivacyRequest.newBuilder().setUser(user).build());
  }

  /** A request of a user. */
  Answer get(String caller, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/api/v1/presence" + path))
            .header("Authorization", "Bearer " + TestKeys.token(caller))
            .build());
  }

  /** The OpenAPI document. */
  JsonNode document() {
    return send(HttpRequest.newBuilder(URI.create(base + "/v3/api-docs")).build()).body();
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  static ViewerWatches watches(String viewer, List<String> users) {
    return ViewerWatches.newBuilder().setViewer(viewer).addAllUsers(users).build();
  }
}
