package io.parley.local.control;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.parley.local.layout.ServiceName;
import io.parley.local.services.ServicePlan;
import java.util.Map;

/** What can be asked of a running launcher; each is answered when it is done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
public sealed interface Command {

  /** Tells how the cluster is, and changes nothing. */
  record Status() implements Command {}

  /** Starts what the plan names. */
  record StartServices(ServicePlan plan) implements Command {}

  /** Ends the services and leaves the backends running. */
  record StopServices() implements Command {}

  record Start(String target) implements Command {}

  record Stop(String target) implements Command {}

  /**
   * Stops and starts, one process after the other.
   *
   * @param variables environment variables of services, until the next restart
   */
  record Restart(String target, Map<String, String> variables) implements Command {
    public Restart {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * SIGKILL.
   *
   * @param leaveDown false to have it started again as after a crash
   */
  record Kill(String target, boolean leaveDown) implements Command {}

  /** SIGSTOP. */
  record Pause(String target) implements Command {}

  /** SIGCONT. */
  record Resume(String target) implements Command {}

  record Scale(ServiceName service, int instances) implements Command {}

  /** Ends the cluster and its launcher. */
  record ShutDown() implements Command {}
}
