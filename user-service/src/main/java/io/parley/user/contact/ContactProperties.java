package io.parley.user.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of address books.
 *
 * @param maxContacts how many contacts one user may have
 */
@Validated
@ConfigurationProperties("parley.user")
public record ContactProperties(@DefaultValue("5000") @Min(1) @Max(20_000) int maxContacts) {}
