package io.parley.client.log;

import io.parley.client.frame.EventWriter;
import io.parley.client.frame.FrameReader;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.MalformedFrameException;
import io.parley.client.frame.ServerFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The events of one conversation in a file, one a line, the first with number 1. */
final class EventFile {

  private final Path path;
  private final FrameReader reader = new FrameReader();
  private long cursor;

  private EventFile(Path path) {
    this.path = path;
  }

  static EventFile empty(Path path) {
    return new EventFile(path);
  }

  /** Reads a file, and cuts it off after the last line that is whole and in its place. */
  static EventFile open(Path path) throws IOException {
    EventFile file = new EventFile(path);
    byte[] content = Files.readAllBytes(path);
    int good = 0;
    int end = endOfLine(content, good);
    while (end >= 0 && file.isNext(new String(content, good, end - good, StandardCharsets.UTF_8))) {
      file.cursor++;
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
    try {
      Files.write(
          path,
          (EventWriter.write(event) + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      cursor = event.seq();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<LogEvent> range(long from, long to) {
    if (cursor == 0 || to < from) {
      return List.of();
    }
    try (var lines = Files.lines(path)) {
      return lines
          .skip(Math.max(from, 1) - 1)
          .limit(Math.min(to, cursor) - Math.max(from, 1) + 1)
          .flatMap(line -> parse(line).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isNext(String line) {
    return parse(line).filter(event -> event.seq() == cursor + 1).isPresent();
  }

  private Optional<LogEvent> parse(String line) {
    try {
      return reader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ServerFrame.Event found
          ? Optional.of(found.event())
          : Optional.empty();
    } catch (MalformedFrameException e) {
      return Optional.empty();
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
}
