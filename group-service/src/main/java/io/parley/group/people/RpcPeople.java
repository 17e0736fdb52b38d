package io.parley.group.people;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryBlockingStub;
import io.parley.contracts.user.v1.UserPair;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks user-service. */
@Component
final class RpcPeople implements People {

  private static final String PEER = "user-service";
  private static final int MAX_PAIRS = 1024;

  private final RpcCaller caller;
  private final UserDirectoryBlockingStub directory;
  private final Duration deadline;

  RpcPeople(RpcCaller caller, RpcChannels channels, PeopleProperties properties) {
    this.caller = caller;
    this.directory =
        UserDirectoryGrpc.newBlockingStub(channels.channel(properties.userServiceAddress()));
    this.deadline = properties.userServiceDeadline();
  }

  @Override
  public Map<UserId, Relation> relations(UserId to, Collection<UserId> users) {
    List<UserId> all = List.copyOf(users);
    Map<UserId, Relation> relations = new HashMap<>();
    for (int from = 0; from < all.size(); from += MAX_PAIRS) {
      List<UserId> some = all.subList(from, Math.min(all.size(), from + MAX_PAIRS));
      List<Relation> answers = ask(to, some);
      for (int i = 0; i < some.size(); i++) {
        relations.put(some.get(i), answers.get(i));
      }
    }
    return relations;
  }

  private List<Relation> ask(UserId to, List<UserId> users) {
    GetRelationsRequest.Builder request = GetRelationsRequest.newBuilder();
    users.forEach(user ->
        request.addPairs(UserPair.newBuilder().setUser(to.toString()).setOther(user.toString())));
    return caller
        .callIdempotent(PEER, directory, deadline, stub -> stub.getRelations(request.build()))
        .getRelationsList()
        .stream()
        .map(answer -> new Relation(answer.getOtherExists(), answer.getOtherBlocksUser()))
        .toList();
  }
}
