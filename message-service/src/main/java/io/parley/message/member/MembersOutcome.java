package io.parley.message.member;

import io.parley.contracts.ErrorCode;
import io.parley.message.group.Roll;

/** What is said about the members of a group. */
public sealed interface MembersOutcome {

  /** These. */
  record Known(Roll roll) implements MembersOutcome {}

  /** Nothing. */
  record Refused(ErrorCode code) implements MembersOutcome {}

  /** This instance does not own the conversation. */
  record NotOwner(String address) implements MembersOutcome {}
}
