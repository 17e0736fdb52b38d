package io.parley.e2e.journey;

import io.parley.client.rest.ParleyApi;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Person;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where journeys take place. */
public final class World implements AfterAllCallback {

  private final TestCluster cluster = TestCluster.shared();
  private final ClientRuntime runtime = ClientRuntime.ofThreads(1);

  TestCluster cluster() {
    return cluster;
  }

  /** The REST interface. */
  ParleyApi api() {
    return ParleyApi.at(cluster.origin());
  }

  /** Somebody new. */
  Person person(String name) {
    return Person.register(cluster.origin(), name);
  }

  Phone phone(Person person, String device) {
    return Phone.on(runtime, person, device);
  }

  ClientRuntime runtime() {
    return runtime;
  }

  static ConversationId between(Person one, Person other) {
    return ConversationId.direct(one.id(), other.id());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    runtime.close();
  }
}
