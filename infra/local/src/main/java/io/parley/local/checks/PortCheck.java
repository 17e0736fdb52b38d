package io.parley.local.checks;

import io.parley.local.layout.Ports;
import io.parley.local.layout.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** Are the ports free? */
public final class PortCheck {
  private static final int OFFSET_STEP = 150;

  private PortCheck() {}

  /** Refuses if anything listens on one of the ports. */
  public static void requireFree(List<Ports.Use> uses) {
    for (Ports.Use use : uses) {
      if (!isFree(use.port())) {
        throw new Refusal(
            "Port %d (%s) is taken: stop what listens there, or start with --port-offset 100."
                .formatted(use.port(), use.by()));
      }
    }
  }

  /** An offset at which every port of a cluster is free. */
  public static int freeOffset() {
    return IntStream.rangeClosed(1, 80)
        .map(step -> step * OFFSET_STEP)
        .filter(offset -> areFree(new Ports(offset).all()))
        .findFirst()
        .orElseThrow(() -> new Refusal("There are no free ports for another cluster."));
  }

  public static boolean areFree(List<Ports.Use> uses) {
    return uses.stream().allMatch(use -> isFree(use.port()));
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
