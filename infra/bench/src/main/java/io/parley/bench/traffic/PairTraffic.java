package io.parley.bench.traffic;

import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import java.util.List;
import java.util.stream.IntStream;

/** Messages between members 0 and 1, 2 and 3, and so on, with a ledger for each direction. */
public final class PairTraffic extends Traffic {

  private final List<Ledger> ledgers;

  /** Traffic of so many members with texts of so many bytes. */
  public PairTraffic(int members, int bytes) {
    super(bytes);
    this.ledgers = IntStream.range(0, members).mapToObj(i -> new Ledger()).toList();
  }

  @Override
  int senders() {
    return ledgers.size();
  }

  @Override
  Recipient recipient(Fleet fleet, int sender) {
    return Recipient.of(fleet.members().get(sender ^ 1).user().id());
  }

  @Override
  int issue(int sender) {
    return ledgers.get(sender).issue();
  }

  @Override
  void acknowledge(int sender, int number) {
    ledgers.get(sender).acknowledge(number);
  }

  @Override
  void receive(Member receiver, LogEvent.Message message, int number) {
    ledgers.get(receiver.index() ^ 1).receive(number);
  }

  @Override
  boolean arrived() {
    return ledgers.stream().allMatch(Ledger::settled);
  }

  @Override
  public Verdict verdict() {
    return ledgers.stream().map(Ledger::verdict).reduce(Verdict.NONE, Verdict::plus);
  }
}
