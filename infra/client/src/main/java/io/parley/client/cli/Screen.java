package io.parley.client.cli;

import java.util.Optional;

/** Where a chat is shown and written. {@code show} may be called from any thread. */
interface Screen extends AutoCloseable {

  /** Shows a line (or several). */
  void show(String text);

  /** Shows something less important. */
  void hint(String text);

  /** The next line that the user writes; empty when there will be none. */
  Optional<String> readLine();

  @Override
  void close();
}
