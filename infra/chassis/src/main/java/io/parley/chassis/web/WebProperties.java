package io.parley.chassis.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What servlet services serve to whom.
 *
 * @param publicPaths what needs no access token: each a method and a path, such as {@code POST
 *     /api/v1/accounts}
 */
@ConfigurationProperties("parley.web")
public record WebProperties(@DefaultValue List<String> publicPaths) {}
