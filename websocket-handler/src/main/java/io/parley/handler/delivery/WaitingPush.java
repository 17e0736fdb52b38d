package io.parley.handler.delivery;

import io.parley.handler.frame.ServerFrame;

/**
 * A push that could not be made yet.
 *
 * @param seq the highest number of an event, or the sum of cursors: what is newer has more
 * @param sinceMillis when it was tried first, in milliseconds since the Unix epoch
 * @param attempts how often it was tried again
 * @param refusals how often in a row a node did not take it
 * @param dueAt when it is tried again, by the ticker
 */
record WaitingPush(
    ServerFrame frame,
    Topic topic,
    long seq,
    long sinceMillis,
    int attempts,
    int refusals,
    long dueAt) {

  /**
   * What is newer takes the place of what is known, but not its turn, so that a busy conversation
   * does not hammer a registry in trouble.
   */
  WaitingPush or(WaitingPush added) {
    WaitingPush later = added.seq() >= seq ? added : this;
    return new WaitingPush(
        later.frame(), later.topic(), later.seq(), sinceMillis, attempts, refusals, dueAt);
  }

  /** After one more attempt. */
  WaitingPush again(int nowRefusals, long nextAt) {
    return new WaitingPush(frame, topic, seq, sinceMillis, attempts + 1, nowRefusals, nextAt);
  }
}
