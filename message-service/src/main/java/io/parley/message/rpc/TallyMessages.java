package io.parley.message.rpc;

import io.parley.message.group.Tally;

/** Tallies as RPC messages, and back. */
public final class TallyMessages {

  private TallyMessages() {}

  public static io.parley.contracts.message.v1.Tally of(Tally tally) {
    return io.parley.contracts.message.v1.Tally.newBuilder()
        .setSeq(tally.seq())
        .setMembers(tally.members())
        .setDelivered(tally.delivered())
        .setRead(tally.read())
        .build();
  }

  public static Tally from(io.parley.contracts.message.v1.Tally message) {
    return new Tally(
        message.getSeq(), message.getMembers(), message.getDelivered(), message.getRead());
  }
}
