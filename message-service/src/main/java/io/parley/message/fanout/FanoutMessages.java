package io.parley.message.fanout;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.contracts.fanout.v1.FanoutTallies;
import io.parley.message.group.Tally;
import io.parley.message.log.Announcement;
import io.parley.message.log.ViewedEvent;
import io.parley.message.rpc.EventMessages;
import io.parley.message.rpc.TallyMessages;
import java.util.List;

/** What is in the topic. */
final class FanoutMessages {

  private FanoutMessages() {}

  static byte[] of(Announcement announcement) {
    FanoutEvent event =
        FanoutEvent.newBuilder()
            .setEvent(
                EventMessages.of(
                    announcement.conversation(), new ViewedEvent.Visible(announcement.event())))
            .setOriginConnection(announcement.originConnection())
            .addAllAlso(texts(announcement.also()))
            .addAllHiddenFrom(texts(announcement.event().hiddenFrom()))
            .build();
    return FanoutRecord.newBuilder().setEvent(event).build().toByteArray();
  }

  static byte[] of(ConversationId conversation, UserId sender, List<Tally> tallies) {
    FanoutTallies message =
        FanoutTallies.newBuilder()
            .setConversation(conversation.value())
            .setUser(sender.toString())
            .addAllTallies(tallies.stream().map(TallyMessages::of).toList())
            .build();
    return FanoutRecord.newBuilder().setTallies(message).build().toByteArray();
  }

  private static List<String> texts(List<UserId> users) {
    return users.stream().map(UserId::toString).toList();
  }
}
