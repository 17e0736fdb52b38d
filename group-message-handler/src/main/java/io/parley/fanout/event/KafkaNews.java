package io.parley.fanout.event;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.contracts.fanout.v1.FanoutTallies;
import io.parley.contracts.frame.EventJson;
import io.parley.contracts.frame.JsonText;
import io.parley.contracts.frame.LogEvents;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.Tally;
import io.parley.fanout.deliver.RpcPushes;
import io.parley.fanout.member.MembershipChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads records of the topic, and encodes the frame that all members get. */
final class KafkaNews {

  private static final int TALLY = 64;

  private KafkaNews() {}

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if it is none
   */
  static News read(ByteString value) {
    try {
      FanoutRecord message = FanoutRecord.parseFrom(value);
      return switch (message.getWhatCase()) {
        case EVENT -> announcement(message.getEvent());
        case TALLIES -> tallies(message.getTallies());
        case WHAT_NOT_SET -> throw new IllegalArgumentException("nothing that is known");
      };
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a record of fan-out", e);
    }
  }

  private static Announcement announcement(FanoutEvent message) {
    Event event = message.getEvent();
    LogEntry entry =
        new LogEntry(
            ConversationId.parse(event.getConversation()),
            event.getSeq(),
            event.getGroupVersion(),
            event.hasChange() ? change(event.getChange()) : null,
            ByteString.copyFromUtf8(EventJson.frame(LogEvents.of(event))),
            event.getAtMillis());
    return new Announcement(
        entry,
        RpcPushes.connection(message.getOriginConnection()),
        users(message.getAlsoList()),
        users(message.getHiddenFromList()));
  }

  private static TallyNews tallies(FanoutTallies message) {
    StringBuilder list = new StringBuilder(TALLY * (1 + message.getTalliesCount())).append('[');
    for (Tally tally : message.getTalliesList()) {
      JsonText.object(list.append(list.length() == 1 ? "" : ","))
          .number("seq", tally.getSeq())
          .number("members", tally.getMembers())
          .number("delivered", tally.getDelivered())
          .number("read", tally.getRead())
          .end();
    }
    String frame =
        JsonText.frame("tally", list.length() + TALLY)
            .raw("conversation", ConversationId.parse(message.getConversation()).value())
            .json("tallies", list.append(']'))
            .end()
            .toString();
    return new TallyNews(UserId.parse(message.getUser()), ByteString.copyFromUtf8(frame));
  }

  private static MembershipChange change(GroupChange change) {
    List<UserId> users =
        new ArrayList<>(change.getUsersList().stream().map(UserId::parse).toList());
    MembershipChange.Kind kind =
        switch (change.getType()) {
          case GROUP_CHANGE_TYPE_CREATED -> {
            creator(change).ifPresent(users::add);
            yield MembershipChange.Kind.CAME;
          }
          case GROUP_CHANGE_TYPE_JOINED, GROUP_CHANGE_TYPE_ADDED -> MembershipChange.Kind.CAME;
          case GROUP_CHANGE_TYPE_LEFT, GROUP_CHANGE_TYPE_REMOVED, GROUP_CHANGE_TYPE_BANNED ->
              MembershipChange.Kind.WENT;
          case GROUP_CHANGE_TYPE_UNBANNED,
              GROUP_CHANGE_TYPE_ROLE,
              GROUP_CHANGE_TYPE_OWNER,
              GROUP_CHANGE_TYPE_MUTED,
              GROUP_CHANGE_TYPE_UNMUTED,
              GROUP_CHANGE_TYPE_TITLE,
              GROUP_CHANGE_TYPE_DESCRIPTION,
              GROUP_CHANGE_TYPE_PICTURE,
              GROUP_CHANGE_TYPE_SETTINGS,
              GROUP_CHANGE_TYPE_UNSPECIFIED,
              UNRECOGNIZED ->
              MembershipChange.Kind.NOTHING;
        };
    return new MembershipChange(change.getVersion(), kind, users);
  }

  private static Optional<UserId> creator(GroupChange change) {
    UserId actor = UserId.parse(change.getActor());
    return actor.equals(UserId.NOBODY) ? Optional.empty() : Optional.of(actor);
  }

  private static Set<UserId> users(List<String> texts) {
    return texts.stream().map(UserId::parse).collect(Collectors.toUnmodifiableSet());
  }
}
