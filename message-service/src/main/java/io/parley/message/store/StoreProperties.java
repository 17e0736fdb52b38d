package io.parley.message.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tables are read and written.
 *
 * @param consistency of all reads and writes but the conditional ones; reads and writes must
 *     overlap
 * @param serialConsistency of the conditional writes; must overlap with itself over all instances
 *     that share shards
 * @param timeout how long one request may take
 */
@ConfigurationProperties("parley.message.store")
public record StoreProperties(
    @DefaultValue("LOCAL_QUORUM") Consistency consistency,
    @DefaultValue("LOCAL_SERIAL") SerialConsistency serialConsistency,
    @DefaultValue("2s") Duration timeout) {

  /** The levels at which a read sees every write that was acknowledged. */
  public enum Consistency {
    LOCAL_QUORUM,
    QUORUM,
    EACH_QUORUM,
    ALL
  }

  /** The levels of conditional writes. */
  public enum SerialConsistency {
    LOCAL_SERIAL,
    SERIAL
  }
}
