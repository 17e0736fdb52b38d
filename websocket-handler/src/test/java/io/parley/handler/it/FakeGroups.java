package io.parley.handler.it;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.Members;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.Refused;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who is in which group, as message-service knows it. */
final class FakeGroups {

  private record Group(long version, Set<String> members) {}

  private final Map<String, Group> groups = new ConcurrentHashMap<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  /** Makes a group; says the id of its conversation. */
  String create(UserId... members) {
    String conversation = GroupId.next().conversation().value();
    groups.put(
        conversation,
        new Group(
            1,
            Set.copyOf(
                new LinkedHashSet<>(List.of(members).stream().map(UserId::toString).toList()))));
    return conversation;
  }

  void change(String conversation, UserId... members) {
    groups.compute(
        conversation,
        (_, group) ->
            new Group(
                group == null ? 1 : group.version() + 1,
                Set.copyOf(List.of(members).stream().map(UserId::toString).toList())));
  }

  /** From now on messages to the group are refused with this code. */
  void refuse(String conversation, String code) {
    refusals.put(conversation, code);
  }

  /** How often somebody asked for members. */
  int asked() {
    return asked.get();
  }

  /** Why a message cannot go there; null when it can. */
  @Nullable String refusal(String conversation, String sender) {
    String code = refusals.get(conversation);
    return code == null ? foreign(conversation, sender) : code;
  }

  /** Why the conversation is none of the user's; null when it is. */
  @Nullable String foreign(String conversation, String user) {
    if (!conversation.startsWith("g.")) {
      return null;
    }
    Group group = groups.get(conversation);
    if (group == null) {
      return "unknown_conversation";
    }
    return group.members().contains(user) ? null : "not_a_member";
  }

  GetMembersResponse members(String conversation) {
    asked.incrementAndGet();
    Group group = groups.get(conversation);
    if (group == null) {
      return GetMembersResponse.newBuilder()
          .setRefused(Refused.newBuilder().setCode("unknown_conversation"))
          .build();
    }
    Members.Builder members = Members.newBuilder().setVersion(group.version());
    group
        .members()
        .forEach(user ->
            members.addMemberships(Membership.newBuilder().setUser(user).setJoinedVersion(1)));
    members.addMemberships(
        Membership.newBuilder()
            .setUser(UserId.next().toString())
            .setJoinedVersion(1)
            .setLeftVersion(1));
    return GetMembersResponse.newBuilder().setMembers(members).build();
  }
}
