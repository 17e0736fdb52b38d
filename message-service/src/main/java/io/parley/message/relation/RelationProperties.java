package io.parley.message.relation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How relations are learnt.
 *
 * @param userServiceAddress where user-service's RPC server is, {@code host:port} or a gRPC target
 * @param maxAge after which a relation is asked for again, though user-service tells of every
 *     change
 * @param deadline of one question to user-service
 */
@ConfigurationProperties("parley.message.relation")
public record RelationProperties(
    @DefaultValue("127.0.0.1:19101") String userServiceAddress,
    @DefaultValue("30s") Duration maxAge,
    @DefaultValue("1s") Duration deadline) {}
