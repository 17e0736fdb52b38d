package io.parley.message.group;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How groups are kept.
 *
 * @param formerKept how long the table remembers who is not in a group any more; devices that come
 *     back later are told that they know nothing of the group
 * @param tallyGather how long the first receipt is waited with for others before the senders of
 *     messages are told
 * @param tallyPause between two countings of how far the messages of one group have come
 * @param gatherPerMember how long handlers gather the receipts of one member, per member of the
 *     group, within the bounds of 100 ms and {@code gatherMost}
 * @param gatherMost how long they gather them at most
 */
@ConfigurationProperties("parley.message.group")
public record GroupProperties(
    @DefaultValue("30d") Duration formerKept,
    @DefaultValue("100ms") Duration tallyGather,
    @DefaultValue("1s") Duration tallyPause,
    @DefaultValue("10ms") Duration gatherPerMember,
    @DefaultValue("10s") Duration gatherMost) {

  public GroupProperties {
    if (formerKept.toSeconds() < 1 || tallyGather.isNegative() || tallyPause.isNegative()) {
      throw new IllegalArgumentException("the times of parley.message.group must be positive");
    }
  }
}
