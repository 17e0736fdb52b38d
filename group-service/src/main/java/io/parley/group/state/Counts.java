package io.parley.group.state;

/** How many of each a group has. */
public record Counts(int members, int bans, int requests) {

  static final Counts NONE = new Counts(0, 0, 0);

  public Counts plusMembers(int more) {
    return new Counts(members + more, bans, requests);
  }

  public Counts plusBans(int more) {
    return new Counts(members, bans + more, requests);
  }

  public Counts plusRequests(int more) {
    return new Counts(members, bans, requests + more);
  }
}
