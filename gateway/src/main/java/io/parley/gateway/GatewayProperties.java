package io.parley.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway serves, and to whom.
 *
 * @param allowedOrigins the origins whose pages may use the API and open WebSockets
 * @param userService where instances of user-service listen
 * @param groupService where instances of group-service listen
 * @param lastSeenService where instances of last-seen-service listen
 * @param messageService where instances of message-service may listen; those that do not are passed
 *     over
 * @param websocketManager {@code host:port} of the RPC server of websocket-manager
 * @param trustedProxies networks (CIDR) of proxies in front of the gateway, whose X-Forwarded-For
 *     and X-Forwarded-Proto are believed
 * @param requestSize the largest body of a request
 * @param headerTimeout how long a new connection may take until its first request has a head
 * @param instancePause how long an instance that refused a connection is passed over
 * @param internalHeaders headers of requests and answers that never pass, in lower case; a star at
 *     the end stands for anything
 */
@Validated
@ConfigurationProperties("parley.gateway")
public record GatewayProperties(
    @DefaultValue({"http://localhost:8080", "http://127.0.0.1:8080"}) List<String> allowedOrigins,
    @DefaultValue("http://127.0.0.1:18101") @NotEmpty List<URI> userService,
    @DefaultValue("http://127.0.0.1:18103") @NotEmpty List<URI> groupService,
    @DefaultValue("http://127.0.0.1:18104") @NotEmpty List<URI> lastSeenService,
    @DefaultValue({
          "http://127.0.0.1:18111",
          "http://127.0.0.1:18112",
          "http://127.0.0.1:18113",
          "http://127.0.0.1:18114",
          "http://127.0.0.1:18115",
          "http://127.0.0.1:18116",
          "http://127.0.0.1:18117",
          "http://127.0.0.1:18118"
        })
        @NotEmpty
        List<URI> messageService,
    @DefaultValue("127.0.0.1:19102") @NotBlank String websocketManager,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("256KB") DataSize requestSize,
    @DefaultValue("10s") @DurationMin(seconds = 1) Duration headerTimeout,
    @DefaultValue("3s") @DurationMin(millis = 1) Duration instancePause,
    @DefaultValue({
          "x-user-*",
          "x-parley-*",
          "x-forwarded-*",
          "x-original-*",
          "x-real-ip",
          "x-request-id",
          "x-http-method-override",
          "forwarded",
          "traceparent",
          "tracestate",
          "baggage",
          "b3",
          "x-b3-*"
        })
        List<String> internalHeaders) {}
