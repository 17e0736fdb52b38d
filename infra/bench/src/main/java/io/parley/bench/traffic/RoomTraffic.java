package io.parley.bench.traffic;

import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages of some members of a group to all of them. */
public final class RoomTraffic extends Traffic {

  private final Recipient group;
  private final Map<UserId, Integer> senders = new HashMap<>();
  private final RoomLedger ledger;

  /**
   * Traffic of a group in which the whole fleet is.
   *
   * @param members how many the fleet has
   * @param senders the first ones of the fleet, in its order
   * @param bytes how long a text is
   */
  public RoomTraffic(GroupId group, int members, List<UserId> senders, int bytes) {
    super(bytes);
    this.group = Recipient.of(group);
    for (UserId sender : senders) {
      this.senders.put(sender, this.senders.size());
    }
    this.ledger = new RoomLedger(members, senders.size());
  }

  @Override
  int senders() {
    return senders.size();
  }

  @Override
  Recipient recipient(Fleet fleet, int sender) {
    return group;
  }

  @Override
  int issue(int sender) {
    return ledger.issue(sender);
  }

  @Override
  void acknowledge(int sender, int number) {
    ledger.acknowledge(number);
  }

  @Override
  void receive(Member receiver, LogEvent.Message message, int number) {
    Integer sender = senders.get(message.sender());
    if (sender != null) {
      ledger.receive(receiver.index(), sender, number);
    }
  }

  @Override
  boolean arrived() {
    return ledger.settled();
  }

  @Override
  public Verdict verdict() {
    return ledger.verdict();
  }
}
