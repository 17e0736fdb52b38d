package io.parley.message.log;

import io.parley.contracts.ErrorCode;
import java.util.Optional;

/** Why events are refused that nobody would be brought. */
public final class Admissions {

  private static final Optional<Admission> UNAVAILABLE =
      Optional.of(new Admission.Refused(ErrorCode.UNAVAILABLE));
  private static final Optional<Admission> OVERLOADED =
      Optional.of(new Admission.Refused(ErrorCode.OVERLOADED));

  private Admissions() {}

  /** Why a message would not get out; empty if it would. */
  public static Optional<Admission> by(Outlet outlet) {
    if (outlet.isStuck()) {
      return UNAVAILABLE;
    }
    return outlet.isFull() ? OVERLOADED : Optional.empty();
  }
}
