package io.parley.message.log;

import io.parley.contracts.ErrorCode;

/** Whether an event may be the next one of a log. */
public sealed interface Admission {

  /**
   * It may.
   *
   * @param groupVersion in groups, the version of the membership under which it is accepted
   */
  record Admitted(long groupVersion) implements Admission {}

  /** It may not. */
  record Refused(ErrorCode code) implements Admission {}

  /** It is a change that the log has reached already. */
  record Passed() implements Admission {}
}
