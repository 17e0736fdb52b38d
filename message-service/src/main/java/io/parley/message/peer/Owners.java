package io.parley.message.peer;

import java.util.List;

/**
 * How owners are asked one kind of question. Both methods block and give one answer per item, in
 * order.
 *
 * @param <I> what is asked about
 * @param <O> what is answered
 */
public interface Owners<I, O> {

  /** Asks this instance itself. */
  List<Answer<O>> here(List<I> items);

  /** Asks another instance. */
  List<Answer<O>> there(String address, List<I> items);
}
