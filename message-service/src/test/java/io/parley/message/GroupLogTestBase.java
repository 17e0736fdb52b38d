package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.UserSync;
import io.parley.message.change.GroupChange;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** Asks the instances for groups as other services do. */
abstract class GroupLogTestBase extends GroupTestBase {

  void change(long seq, GroupChange change) {
    AppendResult result = CLUSTER.client().append(group, change);
    assertThat(result.getAppended().getSeq()).as(result.toString()).isEqualTo(seq);
  }

  void send(UserId sender, String clientId, long seq) {
    AppendResult result = CLUSTER.client().append(text(group, sender, clientId));
    assertThat(result.getAppended().getSeq()).as(result.toString()).isEqualTo(seq);
  }

  List<EventKind> kinds(UserId viewer) {
    return CLUSTER.client().fetch(group, viewer, 1, 9).getEvents().getEventsList().stream()
        .map(Event::getKind)
        .toList();
  }

  List<FanoutEvent> awaitOut(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(CLUSTER.topic().events(group))
                .extracting(out -> out.getEvent().getSeq())
                .containsAll(LongStream.rangeClosed(1, count).boxed().toList()));
    return CLUSTER.topic().events(group);
  }

  static List<ConversationHead> sync(UserId user) {
    return CLUSTER
        .client()
        .sync(UserSync.newBuilder().setUser(user.toString()).build())
        .getHeads()
        .getHeadsList();
  }

  static String refusal(AppendResult result) {
    return result.getRefused().getCode();
  }
}
