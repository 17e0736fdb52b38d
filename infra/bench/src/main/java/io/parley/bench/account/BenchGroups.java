package io.parley.bench.account;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.Group;
import io.parley.client.rest.NewGroup;
import io.parley.client.rest.ParleyApi;
import io.parley.client.rest.RefreshingTokens;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Groups for load, which the first of the users owns; made once, found again by later runs. */
public final class BenchGroups {

  /** The most that a group is made with, and the most that are added at once. */
  private static final int FOUNDERS = 1_023;

  private static final int ADDED_AT_ONCE = 100;

  private final ParleyApi api;

  public BenchGroups(URI server) {
    this.api = ParleyApi.at(server);
  }

  /** The group of exactly these users. */
  public Group of(List<BenchUser> users) {
    RefreshingTokens tokens =
        new RefreshingTokens(api, users.getFirst().tokens(), InstantSource.system());
    AccessToken token = tokens.current().join();
    String title = "bench " + users.size();
    Optional<Group> known =
        api.groups().mine(token).stream()
            .filter(group -> group.title().equals(title) && group.members() == users.size())
            .findFirst();
    return known.orElseGet(() -> create(token, title, users));
  }

  private Group create(AccessToken token, String title, List<BenchUser> users) {
    List<UserId> others = users.stream().skip(1).map(BenchUser::id).toList();
    int founders = Math.min(FOUNDERS, others.size());
    Group group = api.groups().create(token, NewGroup.of(title, others.subList(0, founders)));
    for (int from = founders; from < others.size(); from += ADDED_AT_ONCE) {
      int to = Math.min(from + ADDED_AT_ONCE, others.size());
      group = api.groups().add(token, group.id(), others.subList(from, to));
    }
    return group;
  }
}
