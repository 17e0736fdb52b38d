package io.parley.message.receipt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receipts are answered.
 *
 * @param patience how long a call waits for its receipts to become durable before it fails as
 *     unavailable
 */
@ConfigurationProperties("parley.message.receipt")
public record ReceiptProperties(@DefaultValue("10s") Duration patience) {}
