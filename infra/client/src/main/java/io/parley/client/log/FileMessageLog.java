package io.parley.client.log;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps conversations as files in a folder: one event a line, or one run of void numbers. Lines are
 * not forced to the disk one by one: what a power failure takes, the next synchronisation brings
 * back.
 */
public final class FileMessageLog implements MessageLog {

  private static final String SUFFIX = ".jsonl";
  private static final String AS_OF = "synced-as-of";

  private final Path folder;
  private final Map<ConversationId, EventFile> files = new HashMap<>();

  private FileMessageLog(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the log in this folder, which is made if it is missing. A line that was written half is
   * cut off.
   *
   * @throws UncheckedIOException if the folder cannot be used
   */
  public static FileMessageLog open(Path folder) {
    FileMessageLog log = new FileMessageLog(folder);
    try {
      Files.createDirectories(folder);
      log.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log;
  }

  @Override
  public synchronized long cursor(ConversationId conversation) {
    EventFile file = files.get(conversation);
    return file == null ? 0 : file.cursor();
  }

  @Override
  public synchronized Map<ConversationId, Long> cursors() {
    Map<ConversationId, Long> cursors = HashMap.newHashMap(files.size());
    files.forEach((conversation, file) -> cursors.put(conversation, file.cursor()));
    return cursors;
  }

  @Override
  public synchronized void append(LogEvent event) {
    EventFile file = file(event.conversation());
    if (event.seq() != file.cursor() + 1) {
      throw new IllegalArgumentException("event " + event.seq() + " after " + file.cursor());
    }
    file.append(event);
  }

  @Override
  public synchronized void skip(ConversationId conversation, long to) {
    file(conversation).skip(to);
  }

  @Override
  public synchronized List<LogEvent> range(ConversationId conversation, long from, long to) {
    EventFile file = files.get(conversation);
    return file == null ? List.of() : file.range(from, to);
  }

  @Override
  public synchronized Optional<Instant> syncedAsOf() {
    try {
      Path file = folder.resolve(AS_OF);
      return Files.exists(file)
          ? Optional.of(Instant.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void syncedAsOf(Instant asOf) {
    try {
      Path written = Files.writeString(folder.resolve(AS_OF + ".new"), asOf.toString());
      Files.move(written, folder.resolve(AS_OF), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed.filter(path -> path.toString().endsWith(SUFFIX)).forEach(found::add);
    }
    for (Path path : found) {
      String name = path.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      Optional<ConversationId> conversation = ConversationId.tryParse(id);
      if (conversation.isPresent()) {
        files.put(conversation.get(), EventFile.open(path, conversation.get()));
      }
    }
  }

  private EventFile file(ConversationId conversation) {
    return files.computeIfAbsent(
        conversation, c -> EventFile.empty(folder.resolve(c.value() + SUFFIX), c));
  }
}
