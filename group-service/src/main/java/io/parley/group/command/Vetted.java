package io.parley.group.command;

import io.parley.contracts.UserId;
import java.util.HashSet;
import java.util.Set;

/** What of one command has been vetted already. Not for several threads at once. */
final class Vetted {

  private final Vetting vetting;
  private final Set<UserId> newcomers = new HashSet<>();
  private boolean asked;

  Vetted(Vetting vetting) {
    this.vetting = vetting;
  }

  /** Vets a draft, unless that has been done and all who come in by it were among its newcomers. */
  void vet(Draft draft) {
    if (!asked || !newcomers.containsAll(draft.newcomers())) {
      vetting.vet(draft);
      asked = true;
      newcomers.addAll(draft.newcomers());
    }
  }
}
