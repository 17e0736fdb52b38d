package io.parley.lastseen.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;
import io.parley.lastseen.push.Notices.Notice;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final Presence AWAY = Presence.away(Instant.parse("2026-11-21T12:00:00.5Z"));

  private final Notices notices = new Notices(3);
  private final UserId target = UserId.next();
  private final Pair ann = new Pair(UserId.next(), target);
  private final Pair ben = new Pair(UserId.next(), target);

  @Test
  void ofAPairTheNewestIsTold() {
    notices.put(ann, Presence.ONLINE);
    notices.put(ann, AWAY);
    assertThat(notices.take(10)).containsExactly(new Notice(ann, AWAY));
    assertThat(notices.size()).isZero();
  }

  @Test
  void whatIsPutBackDoesNotReplaceWhatIsNewer() {
    notices.put(ann, Presence.ONLINE);
    notices.put(ben, Presence.ONLINE);
    List<Notice> taken = notices.take(10);
    notices.put(ann, AWAY);
    notices.putBack(taken);
    assertThat(notices.take(10))
        .containsExactlyInAnyOrder(new Notice(ann, AWAY), new Notice(ben, Presence.ONLINE));
  }

  @Test
  void beyondTheBoundTheOldestGiveWay() {
    notices.put(ann, AWAY);
    notices.put(ben, AWAY);
    assertThat(notices.put(new Pair(UserId.next(), target), AWAY)).isZero();
    assertThat(notices.put(new Pair(UserId.next(), target), AWAY)).isOne();
    assertThat(notices.take(10)).hasSize(3).doesNotContain(new Notice(ann, AWAY));
  }

  @Test
  void thoseWhoAreToldTheSameShareOnePush() {
    List<Push> pushes =
        PresenceFrames.pushes(
            List.of(
                new Notice(ann, AWAY),
                new Notice(ben, AWAY),
                new Notice(new Pair(ann.viewer(), ben.viewer()), Presence.ONLINE)));
    assertThat(pushes).hasSize(2);
    Push first = pushes.getFirst();
    assertThat(first.getUsersList())
        .containsExactly(ann.viewer().toString(), ben.viewer().toString());
    assertThat(first.getPresenceOf()).isEqualTo(target.toString());
    assertThat(first.getFrame().toStringUtf8())
        .isEqualTo(
            "{\"type\":\"presence\",\"user\":\""
                + target
                + "\",\"online\":false,\"lastSeen\":\"2026-11-21T12:00:00.500Z\"}");
    assertThat(pushes.getLast().getFrame().toStringUtf8())
        .isEqualTo("{\"type\":\"presence\",\"user\":\"" + ben.viewer() + "\",\"online\":true}");
  }
}
