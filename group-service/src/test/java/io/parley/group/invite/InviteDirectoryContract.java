package io.parley.group.invite;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.group.state.InviteCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every directory of invites does. */
abstract class InviteDirectoryContract {

  private final InviteCode code = InviteCode.next();
  private final GroupId group = GroupId.next();

  abstract InviteDirectory directory();

  @Test
  void aCodeLeadsToItsGroup() {
    assertThat(directory().find(code)).isEmpty();
    directory().put(code, group, null);
    assertThat(directory().find(code)).contains(group);
  }

  @Test
  void aCodeThatHasEndedIsKnownForSomeTime() {
    directory().put(code, group, Instant.now().plus(Duration.ofDays(30)));
    directory().put(code, group, Instant.now());
    assertThat(directory().find(code)).contains(group);
  }
}
