package io.parley.local.control;

import io.parley.local.cluster.Cluster;
import io.parley.local.cluster.ClusterStatus;
import java.util.function.Function;

/** Carries commands out on a cluster. */
public final class Commands implements Function<Command, ClusterStatus> {
  private final Cluster cluster;
  private final Runnable shutDown;

  /**
   * @param shutDown begins to end the launcher and returns at once
   */
  public Commands(Cluster cluster, Runnable shutDown) {
    this.cluster = cluster;
    this.shutDown = shutDown;
  }

  @Override
  public ClusterStatus apply(Command command) {
    switch (command) {
      case Command.Status() -> {}
      case Command.StartServices(var plan) -> cluster.start(plan);
      case Command.StopServices() -> cluster.stopServices();
      case Command.Start(var target) -> cluster.start(target);
      case Command.Stop(var target) -> cluster.stop(target);
      case Command.Restart(var target, var variables) -> cluster.restart(target, variables);
      case Command.Kill(var target, var leaveDown) -> kill(target, leaveDown);
      case Command.Pause(var target) -> cluster.pause(target);
      case Command.Resume(var target) -> cluster.resume(target);
      case Command.Scale(var service, var instances) -> cluster.scale(service, instances);
      case Command.ShutDown() -> shutDown.run();
    }
    return cluster.status();
  }

  private void kill(String target, boolean leaveDown) {
    if (leaveDown) {
      cluster.kill(target);
    } else {
      cluster.crash(target);
    }
  }
}
