package io.parley.user.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of pending revocations does. */
abstract class PendingRevocationStoreContract {

  private final UserId user = UserId.next();

  abstract PendingRevocationStore store();

  @Test
  void whatWasPutIsPendingUntilItIsRemoved() {
    List<Revocation> revocations =
        Stream.generate(() -> new Revocation(user, LoginSessionId.next())).limit(40).toList();
    store().put(revocations);
    assertThat(ours()).containsExactlyInAnyOrderElementsOf(revocations);

    store().remove(revocations.subList(0, 39));
    assertThat(ours()).containsExactly(revocations.getLast());
  }

  @Test
  void puttingAndRemovingAreIdempotent() {
    List<Revocation> one = List.of(new Revocation(user, LoginSessionId.next()));
    store().put(one);
    store().put(one);
    assertThat(ours()).hasSize(1);

    store().remove(one);
    store().remove(one);
    assertThat(ours()).isEmpty();
  }

  private List<Revocation> ours() {
    return store().list().stream().filter(pending -> pending.user().equals(user)).toList();
  }
}
