package io.parley.local.cluster;

import io.parley.local.process.ProcessStatus;
import java.util.List;

/**
 * A cluster at one moment.
 *
 * @param portOffset what its ports are shifted by
 * @param data the folder that holds its data and logs
 */
public record ClusterStatus(int portOffset, String data, List<ProcessStatus> processes) {
  public ClusterStatus {
    processes = List.copyOf(processes);
  }
}
