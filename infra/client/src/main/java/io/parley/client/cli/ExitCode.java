package io.parley.client.cli;

/** What the command line tells scripts. */
enum ExitCode {
  OK(0),
  /** The server refused. */
  REFUSED(1),
  /** The command was not understood. */
  USAGE(2),
  /** Nobody is logged in, or the session is over. */
  NOT_LOGGED_IN(3),
  /** No answer came. */
  UNREACHABLE(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
