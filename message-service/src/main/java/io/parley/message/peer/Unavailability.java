package io.parley.message.peer;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.message.store.StoreUnavailableException;
import java.util.function.Supplier;

/** What edges say when Cassandra or an owner does not answer. */
public final class Unavailability {

  private Unavailability() {}

  /** Does something; it may be tried again if somebody that it needs does not answer. */
  public static <T> T asProblem(Supplier<T> task) {
    try {
      return task.get();
    } catch (StoreUnavailableException | NoOwnerException e) {
      throw new ProblemException(ErrorCode.UNAVAILABLE);
    }
  }
}
