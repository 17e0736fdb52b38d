package io.parley.handler.connection;

import org.jspecify.annotations.Nullable;

/** What only busy connections need, each made when it is first asked for. */
final class OnDemand {

  private @Nullable RecentEvents events;
  private @Nullable RecentReceipts receipts;
  private @Nullable PacedRequests requests;
  private @Nullable Allowances allowances;
  private @Nullable Strikes strikes;
  private @Nullable WatchedUsers watched;

  synchronized RecentEvents events() {
    RecentEvents known = events == null ? new RecentEvents() : events;
    events = known;
    return known;
  }

  synchronized RecentReceipts receipts() {
    RecentReceipts known = receipts == null ? new RecentReceipts() : receipts;
    receipts = known;
    return known;
  }

  synchronized PacedRequests requests(OutboundQueue outbound) {
    PacedRequests known = requests == null ? new PacedRequests(outbound) : requests;
    requests = known;
    return known;
  }

  synchronized Allowances allowances() {
    Allowances known = allowances == null ? new Allowances() : allowances;
    allowances = known;
    return known;
  }

  synchronized Strikes strikes() {
    Strikes known = strikes == null ? new Strikes() : strikes;
    strikes = known;
    return known;
  }

  synchronized WatchedUsers watched() {
    WatchedUsers known = watched == null ? new WatchedUsers() : watched;
    watched = known;
    return known;
  }

  synchronized boolean isWatching() {
    return watched != null;
  }
}
