package io.parley.client.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.reader.Buffer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** A terminal: what arrives is shown above the line that the user is writing. */
final class TerminalScreen implements Screen {

  private final Terminal terminal;
  private final LineReader reader;
  private final String prompt;

  private TerminalScreen(Terminal terminal, LineReader reader, String prompt) {
    this.terminal = terminal;
    this.reader = reader;
    this.prompt = prompt;
  }

  /** The terminal of this process; {@code typing} is run with every key of a text. */
  static TerminalScreen open(String prompt, Runnable typing) {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).provider("exec").build();
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .option(Option.ERASE_LINE_ON_FINISH, true)
              .option(Option.DISABLE_EVENT_EXPANSION, true)
              .option(Option.BRACKETED_PASTE, false)
              .build();
      reader
          .getWidgets()
          .computeIfPresent(
              LineReader.SELF_INSERT, (_, key) -> noticing(key, reader.getBuffer(), typing));
      return new TerminalScreen(terminal, reader, prompt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Only after the key is known: a command is nothing that anybody waits for.
  private static Widget noticing(Widget insert, Buffer line, Runnable typing) {
    return () -> {
      boolean inserted = insert.apply();
      if (line.atChar(0) != '/') {
        typing.run();
      }
      return inserted;
    };
  }

  /** Whether this process has a terminal that can do what is needed. */
  static boolean possible() {
    String kind = System.getenv("TERM");
    return kind != null
        && !kind.equals("dumb")
        && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public void show(String text) {
    reader.printAbove(text);
  }

  @Override
  public void hint(String text) {
    reader.printAbove(new AttributedString(text, AttributedStyle.DEFAULT.faint()));
  }

  @Override
  public Optional<String> readLine() {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException | EndOfFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
