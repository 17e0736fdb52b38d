package io.parley.message.append;

import io.parley.contracts.ErrorCode;

/** What was read of a message. */
sealed interface AppendParse {

  /** It makes sense. */
  record Sound(AppendCommand command) implements AppendParse {}

  /** It does not. */
  record Wrong(ErrorCode code) implements AppendParse {}
}
