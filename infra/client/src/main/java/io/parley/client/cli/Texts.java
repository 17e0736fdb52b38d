package io.parley.client.cli;

import io.parley.client.frame.LogEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things look on the screen. */
final class Texts {

  static final String PASSWORD =
      "The password; without it, PARLEY_PASSWORD, a prompt, or a line of standard input.";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int PREVIEW = 40;

  private Texts() {}

  static String time(Instant at) {
    return MINUTE.format(at.atZone(ZoneId.systemDefault()));
  }

  /** What stands in a log, for a person. */
  static String body(LogEvent event) {
    return switch (event) {
      case LogEvent.Message message -> printable(message.body());
      case LogEvent.Change _ -> "(the group was changed)";
      case LogEvent.Hidden _ -> "(not shown)";
      case LogEvent.Unsupported _ -> "(this program is too old to show it)";
    };
  }

  /** The beginning of a text, on one line. */
  static String preview(String text) {
    String line = text.replaceAll("\\R", " ");
    int length = line.codePointCount(0, line.length());
    return length <= PREVIEW
        ? line
        : line.substring(0, line.offsetByCodePoints(0, PREVIEW - 1)) + "…";
  }

  /** The text without control characters: a message must not be able to steer the terminal. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "�").replace("\n", "\n    ");
  }
}
