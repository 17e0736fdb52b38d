package io.parley.fanout.it;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.Members;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.Stay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group as message-service keeps it: makes the events of its log. Not for several threads. */
final class Group {

  final ConversationId conversation = ConversationId.group(GroupId.next());
  private final Map<UserId, Membership> memberships = new LinkedHashMap<>();
  private long version;
  private long seq;

  static Group of(List<UserId> users) {
    Group group = new Group();
    group.version = 1;
    group.seq = 1;
    users.forEach(user -> group.join(user, 1));
    return group;
  }

  String id() {
    return conversation.value();
  }

  List<UserId> members() {
    return memberships.entrySet().stream()
        .filter(entry -> entry.getValue().getLeftVersion() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  FanoutEvent text(UserId sender) {
    Event.Builder event = event(sender).setKind(EventKind.EVENT_KIND_TEXT);
    event.setBody("text " + event.getSeq()).setClientId(new ClientId("c" + seq).value());
    return FanoutEvent.newBuilder().setEvent(event).build();
  }

  FanoutEvent add(UserId actor, UserId... users) {
    version++;
    List.of(users).forEach(user -> join(user, version));
    return change(actor, GroupChangeType.GROUP_CHANGE_TYPE_ADDED, users).build();
  }

  FanoutEvent remove(UserId actor, UserId... users) {
    version++;
    List<String> out = new ArrayList<>();
    for (UserId user : users) {
      memberships.computeIfPresent(
          user, (_, old) -> old.toBuilder().setLeftVersion(version).build());
      out.add(user.toString());
    }
    return change(actor, GroupChangeType.GROUP_CHANGE_TYPE_REMOVED, users).addAllAlso(out).build();
  }

  FanoutEvent title(UserId actor) {
    version++;
    return change(actor, GroupChangeType.GROUP_CHANGE_TYPE_TITLE).build();
  }

  Members toMembers() {
    return Members.newBuilder().setVersion(version).addAllMemberships(memberships.values()).build();
  }

  private void join(UserId user, long at) {
    Membership.Builder now = Membership.newBuilder().setUser(user.toString()).setJoinedVersion(at);
    Membership before = memberships.get(user);
    if (before != null) {
      Stay last =
          Stay.newBuilder()
              .setJoinedVersion(before.getJoinedVersion())
              .setLeftVersion(before.getLeftVersion())
              .build();
      now.addAllEarlier(before.getEarlierList()).addEarlier(last);
    }
    memberships.put(user, now.build());
  }

  private FanoutEvent.Builder change(UserId actor, GroupChangeType type, UserId... users) {
    GroupChange.Builder change =
        GroupChange.newBuilder().setVersion(version).setType(type).setActor(actor.toString());
    for (UserId user : users) {
      change.addUsers(user.toString());
    }
    return FanoutEvent.newBuilder()
        .setEvent(event(actor).setKind(EventKind.EVENT_KIND_GROUP).setChange(change));
  }

  private Event.Builder event(UserId sender) {
    seq++;
    return Event.newBuilder()
        .setConversation(id())
        .setSeq(seq)
        .setId(MessageId.next().toString())
        .setSender(sender.toString())
        .setAtMillis(System.currentTimeMillis())
        .setGroupVersion(version);
  }
}
