package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.group.state.Info;
import org.junit.jupiter.api.Test;

/** What the log of a group begins with: all that the group shows of itself. */
class BeginningTest {

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  @Test
  void descriptionAndPictureOfANewGroupAreInItsLog() {
    Trial trial = Trial.group(new Info("T", "What it is about", "media:1"), anna, ben);

    assertThat(trial.changes()).containsExactly("Created", "DescriptionChanged", "PictureChanged");
    assertThat(trial.head().versions().version()).isEqualTo(3);
  }

  @Test
  void thePictureOfANewRoomIsInItsLog() {
    Trial trial = Trial.room(new Info("T", null, "media:1"));

    assertThat(trial.changes()).containsExactly("Created", "PictureChanged");
  }

  @Test
  void whatANewGroupDoesNotHaveIsNotInItsLog() {
    assertThat(Trial.group(anna, ben).changes()).containsExactly("Created");
  }
}
