package io.parley.message.lease;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this instance tells others of itself.
 *
 * @param advertisedAddress where others reach this instance's RPC server, {@code host:port}
 */
@ConfigurationProperties("parley.message")
public record InstanceProperties(@DefaultValue("127.0.0.1:19111") String advertisedAddress) {

  public InstanceProperties {
    if (!advertisedAddress.matches("[^\\s/:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")) {
      throw new IllegalArgumentException(
          "parley.message.advertised-address must be host:port, where other instances reach this"
              + " one; it is "
              + advertisedAddress);
    }
  }
}
