package io.parley.handler.delivery;

import io.parley.contracts.UserId;
import java.util.concurrent.CompletableFuture;

/** Attempts to get rid of a push that could not be made. */
interface PushAttempts {

  /** What came of an attempt. */
  enum Attempted {
    /** It is with every node that holds the user; with none, if nobody does. */
    ARRIVED,
    /** A node did not take it. */
    NOT_TAKEN,
    /** The registry did not say where the user is. */
    NOT_LOCATED
  }

  /** Looks up the user and tries the nodes that hold them now. Does not fail. */
  CompletableFuture<Attempted> toNodes(UserId user, WaitingPush push);

  /** Gives it to somebody who goes on with it; fails when nobody takes it now. */
  CompletableFuture<Void> handOver(UserId user, WaitingPush push);
}
