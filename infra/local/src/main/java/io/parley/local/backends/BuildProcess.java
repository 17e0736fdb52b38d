package io.parley.local.backends;

import java.nio.file.Path;
import java.util.Optional;

/** The process that this test belongs to: Maven, if Maven forked this JVM. */
final class BuildProcess {
  private BuildProcess() {}

  /** The nearest ancestor that is a Java program, else this process. */
  static ProcessHandle find() {
    ProcessHandle self = ProcessHandle.current();
    for (Optional<ProcessHandle> next = self.parent();
        next.isPresent();
        next = next.get().parent()) {
      if (isJava(next.get())) {
        return next.get();
      }
    }
    return self;
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().map(command -> Path.of(command).endsWith("java")).orElse(false);
  }
}
