package io.parley.message.group;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * What a change has done.
 *
 * @param touched whose rows are other than before
 * @param left who is out by it
 */
record Effect(List<UserId> touched, List<UserId> left) {

  Effect {
    touched = List.copyOf(touched);
    left = List.copyOf(left);
  }
}
