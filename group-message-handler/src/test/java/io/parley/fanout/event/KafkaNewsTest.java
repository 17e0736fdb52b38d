package io.parley.fanout.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.fanout.member.MembershipChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaNewsTest {

  private static final Map<GroupChangeType, MembershipChange.Kind> MOVES =
      new EnumMap<>(
          Map.of(
              GroupChangeType.GROUP_CHANGE_TYPE_CREATED, MembershipChange.Kind.CAME,
              GroupChangeType.GROUP_CHANGE_TYPE_JOINED, MembershipChange.Kind.CAME,
              GroupChangeType.GROUP_CHANGE_TYPE_ADDED, MembershipChange.Kind.CAME,
              GroupChangeType.GROUP_CHANGE_TYPE_LEFT, MembershipChange.Kind.WENT,
              GroupChangeType.GROUP_CHANGE_TYPE_REMOVED, MembershipChange.Kind.WENT,
              GroupChangeType.GROUP_CHANGE_TYPE_BANNED, MembershipChange.Kind.WENT));

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final ConversationId group = ConversationId.group(GroupId.next());

  @ParameterizedTest
  @EnumSource(names = "UNRECOGNIZED", mode = EnumSource.Mode.EXCLUDE)
  void changeSaysWhoCameAndWent(GroupChangeType type) {
    MembershipChange change = read(type, ana);
    assertThat(change.version()).isEqualTo(4);
    assertThat(change.kind()).isEqualTo(MOVES.getOrDefault(type, MembershipChange.Kind.NOTHING));
    assertThat(change.users()).contains(ben);
  }

  @Test
  void creatorIsInTheGroup() {
    assertThat(read(GroupChangeType.GROUP_CHANGE_TYPE_CREATED, ana).users())
        .containsExactly(ben, ana);
  }

  @Test
  void nobodyIsNotInTheRoomThatTheyMade() {
    assertThat(read(GroupChangeType.GROUP_CHANGE_TYPE_CREATED, UserId.NOBODY).users())
        .containsExactly(ben);
  }

  @Test
  void frameIsThatOfTheProtocol() {
    Announcement announcement =
        (Announcement) KafkaNews.read(value(GroupChangeType.GROUP_CHANGE_TYPE_ADDED, ana));
    assertThat(announcement.entry().frame().toStringUtf8())
        .startsWith("{\"type\":\"event\",\"conversation\":\"" + group + "\",\"seq\":9,")
        .contains("\"kind\":\"group\",\"change\":{\"version\":4,\"type\":\"added\"");
  }

  @Test
  void othersAreNoNews() {
    List<ByteString> others =
        List.of(
            ByteString.copyFromUtf8("nothing of ours"),
            ByteString.EMPTY,
            FanoutRecord.newBuilder()
                .setEvent(FanoutEvent.newBuilder().setEvent(Event.newBuilder().setSeq(1)))
                .build()
                .toByteString());
    for (ByteString other : others) {
      assertThatThrownBy(() -> KafkaNews.read(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private MembershipChange read(GroupChangeType type, UserId actor) {
    Announcement announcement = (Announcement) KafkaNews.read(value(type, actor));
    MembershipChange change = announcement.entry().change();
    if (change == null) {
      throw new AssertionError("no change");
    }
    return change;
  }

  private ByteString value(GroupChangeType type, UserId actor) {
    GroupChange change =
        GroupChange.newBuilder()
            .setVersion(4)
            .setType(type)
            .setActor(actor.toString())
            .addUsers(ben.toString())
            .build();
    Event event =
        Event.newBuilder()
            .setConversation(group.value())
            .setSeq(9)
            .setId(UserId.next().toString())
            .setSender(actor.toString())
            .setKind(EventKind.EVENT_KIND_GROUP)
            .setChange(change)
            .setGroupVersion(4)
            .build();
    return FanoutRecord.newBuilder()
        .setEvent(FanoutEvent.newBuilder().setEvent(event))
        .build()
        .toByteString();
  }
}
