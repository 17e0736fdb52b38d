package io.parley.e2e.checker;

/** Looks for one kind of broken promise. */
interface Check {

  void run(Index index, Findings findings);
}
