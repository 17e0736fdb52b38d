package io.parley.chassis.token;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access tokens of users are verified.
 *
 * @param jwksUri where user-service publishes its keys
 * @param issuer the {@code iss} that a token must have
 * @param audience an {@code aud} that a token must have
 * @param clockSkew how far clocks may differ
 * @param keysLifetime how long fetched keys are used before they are fetched again
 * @param outage how long old keys are used when user-service does not answer
 */
@ConfigurationProperties("parley.tokens")
public record TokenProperties(
    @DefaultValue("http://127.0.0.1:18101/.well-known/jwks.json") URI jwksUri,
    @DefaultValue("parley") String issuer,
    @DefaultValue("parley") String audience,
    @DefaultValue("5s") Duration clockSkew,
    @DefaultValue("5m") Duration keysLifetime,
    @DefaultValue("24h") Duration outage) {}
