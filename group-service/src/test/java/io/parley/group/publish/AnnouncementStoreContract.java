package io.parley.group.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of announcements does. */
abstract class AnnouncementStoreContract {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  abstract AnnouncementStore store();

  @Test
  void announcementsAreFoundInTheirMinuteUntilTheyAreRemoved() {
    Announcement first = announcement(now);
    Announcement later = announcement(now.plus(Duration.ofMinutes(1)));
    store().put(first);
    store().put(later);

    assertThat(store().list(first.minute(), 1000)).contains(first).doesNotContain(later);
    assertThat(store().list(later.minute(), 1000)).contains(later);
    store().remove(first);
    assertThat(store().list(first.minute(), 1000)).doesNotContain(first);
  }

  @Test
  void twoOfOneGroupAreTwo() {
    Announcement first = announcement(now);
    Announcement second = new Announcement(UUID.randomUUID(), first.group(), now);
    store().put(first);
    store().put(second);
    store().remove(first);

    assertThat(store().list(first.minute(), 1000)).contains(second).doesNotContain(first);
  }

  @Test
  void noMoreAreListedThanAskedFor() {
    Instant minute = now.minus(Duration.ofDays(700));
    for (int i = 0; i < 5; i++) {
      store().put(announcement(minute));
    }

    assertThat(store().list(Announcement.minuteOf(minute), 3)).hasSize(3);
  }

  private Announcement announcement(Instant at) {
    return new Announcement(UUID.randomUUID(), GroupId.next(), at);
  }
}
