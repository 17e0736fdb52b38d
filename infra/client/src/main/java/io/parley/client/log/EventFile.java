package io.parley.client.log;

import io.parley.client.frame.EventWriter;
import io.parley.client.frame.FrameReader;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.MalformedFrameException;
import io.parley.client.frame.ServerFrame;
import io.parley.contracts.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The events of one conversation in a file, from number 1: a line is an event or a void run. */
final class EventFile {

  private final Path path;
  private final ConversationId conversation;
  private final FrameReader reader = new FrameReader();
  private final List<VoidRun> runs = new ArrayList<>();
  private long cursor;

  private EventFile(Path path, ConversationId conversation) {
    this.path = path;
    this.conversation = conversation;
  }

  static EventFile empty(Path path, ConversationId conversation) {
    return new EventFile(path, conversation);
  }

  /** Reads a file, and cuts it off after the last line that is whole and in its place. */
  static EventFile open(Path path, ConversationId conversation) throws IOException {
    EventFile file = new EventFile(path, conversation);
    byte[] content = Files.readAllBytes(path);
    int good = 0;
    int end = endOfLine(content, good);
    while (end >= 0 && file.take(new String(content, good, end - good, StandardCharsets.UTF_8))) {
      good = end + 1;
      end = endOfLine(content, good);
    }
    if (good < content.length) {
      Files.write(path, java.util.Arrays.copyOf(content, good));
    }
    return file;
  }

  long cursor() {
    return cursor;
  }

  void append(LogEvent event) {
    write(EventWriter.write(event));
    cursor = event.seq();
  }

  /** Everything after the cursor is void up to there. */
  void skip(long to) {
    VoidRun run = new VoidRun(cursor + 1, to);
    write(run.line());
    runs.add(run);
    cursor = to;
  }

  List<LogEvent> range(long from, long to) {
    long first = Math.max(from, 1);
    long last = Math.min(to, cursor);
    if (last < first) {
      return List.of();
    }
    try (var lines = Files.lines(path)) {
      return lines
          .skip(lineOf(first))
          .limit(lineOf(last) - lineOf(first) + 1)
          .flatMap(line -> events(line, first, last))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line on which the number is, from 0. */
  private long lineOf(long seq) {
    long line = seq - 1;
    for (VoidRun run : runs) {
      line -= Math.clamp(seq - run.from(), 0, run.to() - run.from());
    }
    return line;
  }

  private Stream<LogEvent> events(String line, long first, long last) {
    return VoidRun.parse(line)
        .map(run -> run.events(conversation, first, last))
        .orElseGet(() -> event(line).stream());
  }

  /** Takes the line if it continues what is here. */
  private boolean take(String line) {
    Optional<VoidRun> run = VoidRun.parse(line).filter(r -> r.from() == cursor + 1);
    if (run.isPresent()) {
      runs.add(run.get());
      cursor = run.get().to();
      return true;
    }
    if (event(line).filter(event -> event.seq() == cursor + 1).isEmpty()) {
      return false;
    }
    cursor++;
    return true;
  }

  private Optional<LogEvent> event(String line) {
    try {
      return reader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ServerFrame.Event found
          ? Optional.of(found.event())
          : Optional.empty();
    } catch (MalformedFrameException e) {
      return Optional.empty();
    }
  }

  private void write(String line) {
    try {
      Files.write(
          path,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int endOfLine(byte[] content, int from) {
    for (int i = from; i < content.length; i++) {
      if (content[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Numbers that are void, both inclusive, on one line. */
  private record VoidRun(long from, long to) {

    private static final String MARK = "void";

    static Optional<VoidRun> parse(String line) {
      String[] parts = line.split(" ", 4);
      if (parts.length != 3 || !parts[0].equals(MARK)) {
        return Optional.empty();
      }
      try {
        VoidRun run = new VoidRun(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        return run.to >= run.from ? Optional.of(run) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    String line() {
      return MARK + " " + from + " " + to;
    }

    Stream<LogEvent> events(ConversationId conversation, long first, long last) {
      return LongStream.rangeClosed(Math.max(from, first), Math.min(to, last))
          .mapToObj(seq -> new LogEvent.Hidden(conversation, seq));
    }
  }
}
