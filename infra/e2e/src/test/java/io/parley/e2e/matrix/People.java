package io.parley.e2e.matrix;

import io.parley.client.transport.ClientRuntime;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Person;
import io.parley.e2e.views.Dialogue;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Somebody for each relation to a group, and some to whom things are done. */
final class People implements AutoCloseable {

  private final ClientRuntime runtime = ClientRuntime.ofThreads(1);
  private final Map<Relation, Person> persons = new EnumMap<>(Relation.class);
  final Person otherMember = person("member");
  final Person otherAdmin = person("admin");
  final Person outsider = person("outsider");

  People() {
    for (Relation relation : Relation.values()) {
      persons.put(relation, person(relation.name()));
    }
  }

  Person of(Relation relation) {
    return Objects.requireNonNull(persons.get(relation));
  }

  /** A connection of the person. */
  Dialogue dialogue(Relation relation) {
    return Dialogue.open(runtime, of(relation), "matrix");
  }

  private static Person person(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '.');
    return Person.register(TestCluster.shared().origin(), plain);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
