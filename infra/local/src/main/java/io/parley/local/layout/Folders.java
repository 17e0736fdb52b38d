package io.parley.local.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Removal of folders with all that is in them. */
public final class Folders {
  private Folders() {}

  /** Removes the folder's content, but not the folder nor what is to be kept. */
  public static void empty(Path folder, Set<Path> keep) {
    delete(folder, path -> path.equals(folder) || keep.contains(path));
  }

  public static void delete(Path folder) {
    delete(folder, path -> false);
  }

  private static void delete(Path folder, Predicate<Path> kept) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Deletion(folder, kept));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Predicate<Path> kept;

    Deletion(Path start, Predicate<Path> kept) {
      this.start = start;
      this.kept = kept;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return kept.test(folder) && !folder.equals(start)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return remove(file);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      return remove(folder);
    }

    private FileVisitResult remove(Path path) throws IOException {
      if (!kept.test(path)) {
        Files.deleteIfExists(path);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
