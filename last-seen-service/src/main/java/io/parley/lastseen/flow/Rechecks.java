package io.parley.lastseen.flow;

import io.parley.contracts.UserId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has users looked at again of whom somebody was shown what may change soon. */
@Component
public final class Rechecks {

  private final Agenda agenda;

  Rechecks(Agenda agenda) {
    this.agenda = agenda;
  }

  public void in(UserId user, Duration delay) {
    agenda.suggest(user, delay);
  }
}
