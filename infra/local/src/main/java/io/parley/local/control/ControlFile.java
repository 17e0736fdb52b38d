package io.parley.local.control;

import io.parley.local.layout.Layout;
import io.parley.local.layout.StateFile;
import io.parley.local.process.RecordedProcess;
import java.util.Optional;

/**
 * How to reach the launcher of a cluster.
 *
 * @param secret every request must carry it
 */
public record ControlFile(int port, String secret, RecordedProcess launcher) {

  /** The file of a launcher that still runs. */
  public static Optional<ControlFile> ofRunning(Layout layout) {
    return StateFile.read(layout.controlFile(), ControlFile.class)
        .filter(file -> file.launcher().alive().isPresent());
  }
}
