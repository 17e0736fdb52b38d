package io.parley.lastseen.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.lastseen.visibility.ChangeLog.Changes;
import io.parley.lastseen.visibility.ChangeLog.Place;
import org.junit.jupiter.api.Test;

/** What every log of changes does. */
abstract class ChangeLogContract {

  private final UserId ann = UserId.next();
  private final UserId ben = UserId.next();

  abstract ChangeLog log();

  /** Loses everything. */
  abstract void lose();

  @Test
  void nothingHasChangedAtFirst() {
    Changes changes = log().since(Place.START);
    assertThat(changes.users()).isEmpty();
    assertThat(changes.complete()).isTrue();
  }

  @Test
  void whatComesAfterAPlaceIsRead() {
    log().append(ann);
    Place place = log().since(Place.START).end();
    assertThat(log().since(place).users()).isEmpty();
    log().append(ben);
    log().append(ann);
    Changes changes = log().since(place);
    assertThat(changes.users()).containsExactly(ben, ann);
    assertThat(changes.complete()).isTrue();
    assertThat(log().since(changes.end()).users()).isEmpty();
  }

  @Test
  void aLogThatWasLostIsNotComplete() {
    log().append(ann);
    Place place = log().since(Place.START).end();
    lose();
    assertThat(log().since(place).complete()).isFalse();
    log().append(ben);
    assertThat(log().since(place).complete()).isFalse();
  }
}
