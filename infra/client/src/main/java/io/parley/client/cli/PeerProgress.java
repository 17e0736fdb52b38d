package io.parley.client.cli;

import io.parley.client.receipt.Progress;
import io.parley.contracts.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How far the others are, kept between runs: the server only tells what has moved since. */
final class PeerProgress {

  private final Path folder;

  PeerProgress(Path folder) {
    this.folder = folder;
  }

  /** How far somebody is. */
  record Mark(long delivered, long read) {

    static final Mark NONE = new Mark(0, 0);

    Mark advancedTo(long otherDelivered, long otherRead) {
      return new Mark(Math.max(delivered, otherDelivered), Math.max(read, otherRead));
    }

    String ticks(long seq) {
      if (seq <= read) {
        return "✓✓ read";
      }
      return seq <= delivered ? "✓✓" : "✓";
    }
  }

  Mark load(ConversationId conversation) {
    Path file = file(conversation);
    try {
      if (!Files.exists(file)) {
        return Mark.NONE;
      }
      String[] numbers = Files.readString(file).strip().split(" ", -1);
      return new Mark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    } catch (IOException | RuntimeException damaged) {
      return Mark.NONE;
    }
  }

  void save(Progress progress) {
    Mark mark = load(progress.conversation()).advancedTo(progress.delivered(), progress.read());
    try {
      Files.createDirectories(folder);
      Files.writeString(file(progress.conversation()), mark.delivered() + " " + mark.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(ConversationId conversation) {
    return folder.resolve(conversation.value() + ".progress");
  }
}
