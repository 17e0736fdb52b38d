package io.parley.message.lease;

import io.parley.message.lease.ShardRow.Holder;

/** Lets no call leave while the gate is closed. */
final class GatedLeaseStore implements LeaseStore {

  private final LeaseStore store;
  private final Gate gate;

  GatedLeaseStore(LeaseStore store, Gate gate) {
    this.store = store;
    this.gate = gate;
  }

  @Override
  public LeaseTables read() {
    return opened().read();
  }

  @Override
  public boolean join(InstanceId id, String address) {
    return opened().join(id, address);
  }

  @Override
  public Renewal renew(InstanceId id, long expectedBeat) {
    return opened().renew(id, expectedBeat);
  }

  @Override
  public boolean fence(InstanceId id, long seenBeat) {
    return opened().fence(id, seenBeat);
  }

  @Override
  public void leave(InstanceId id) {
    opened().leave(id);
  }

  @Override
  public void forget(InstanceId id) {
    opened().forget(id);
  }

  @Override
  public boolean take(ShardRow seen, Holder taker) {
    return opened().take(seen, taker);
  }

  @Override
  public boolean release(int shard, InstanceId holder, long epoch) {
    return opened().release(shard, holder, epoch);
  }

  private LeaseStore opened() {
    gate.pass().join();
    return store;
  }
}
