package io.parley.fanout.metric;

/** Every metric of this service, once. */
public enum FanoutMetric {
  /** Records whose handling has ended, by consumer and outcome. */
  RECORDS("parley.fanout.records"),
  /** Records that are not done yet, read or not, by consumer. */
  LAG("parley.fanout.lag"),
  /** Records that were read and are not done yet, by consumer. */
  UNDER_WAY("parley.fanout.underway"),
  /** From the acceptance of an event to the end of its handling. */
  LATENCY("parley.fanout.latency"),
  /** Pushes, one per event and node, by what became of them. */
  PUSHES("parley.fanout.pushes"),
  /** Users named in pushes that nodes have taken. */
  RECIPIENTS("parley.fanout.recipients"),
  /** Calls of {@code Deliver}; many pushes ride in one when there is much to do. */
  DELIVER_CALLS("parley.fanout.deliver.calls"),
  /** Bytes of the requests of these calls. */
  DELIVER_BYTES("parley.fanout.deliver.bytes"),
  /** Calls of {@code Lookup}. */
  LOOKUP_CALLS("parley.fanout.lookup.calls"),
  /** Users looked up by them. */
  LOOKUP_USERS("parley.fanout.lookup.users"),
  /** Calls of {@code GetMembers}. */
  MEMBER_CALLS("parley.fanout.member.calls"),
  /** Records written to the topic of redelivery. */
  REDELIVERIES("parley.fanout.redeliveries");

  private final String meterName;

  FanoutMetric(String meterName) {
    this.meterName = meterName;
  }

  /** The name of the meter. */
  public String meterName() {
    return meterName;
  }
}
