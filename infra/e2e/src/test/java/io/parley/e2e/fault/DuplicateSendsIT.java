package io.parley.e2e.fault;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.RawDevice;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One message, sent several times at once through two handlers, is one message. */
@Tag("quick")
class DuplicateSendsIT extends FaultTest {

  private static final int MESSAGES = 60;
  private static final int MOST_CONNECTIONS = 6;

  @Test
  void messageSentThroughTwoHandlersAtOnceIsOneMessage() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(10),
        trial -> {
          List<RawDevice> devices = onTwoHandlers(trial, trial.people().get(0));
          SplittableRandom random = trial.seed().random(1_000_000);
          for (int i = 0; i < MESSAGES; i++) {
            Person peer = trial.people().get(1 + random.nextInt(trial.people().size() - 1));
            sendEverywhere(trial, devices, peer, i, random);
            trial.runFor(Duration.ofMillis(random.nextInt(40)));
          }
          // What comes in the last ten seconds is not judged by the bound.
          trial.runFor(Duration.ofSeconds(6));
          devices.forEach(RawDevice::close);
        });
  }

  private static void sendEverywhere(
      Trial trial, List<RawDevice> devices, Person peer, int number, SplittableRandom random) {
    Person writer = trial.people().get(0);
    ConversationId conversation =
        !trial.groups().isEmpty() && random.nextInt(3) == 0
            ? trial.groups().get(random.nextInt(trial.groups().size()))
            : ConversationId.direct(writer.id(), peer.id());
    MessageKey key = new MessageKey(conversation, writer.id(), new ClientId("twice-" + number));
    String body = "the same, whoever carries it " + number;
    devices.getFirst().write(key, body);
    devices.getLast().transmit(key, body, random.nextBoolean());
    if (random.nextInt(3) == 0) {
      devices.get(random.nextInt(devices.size())).transmit(key, body, random.nextBoolean());
    }
  }

  /** Connections of one user to at least two handlers; the first and the last differ. */
  private static List<RawDevice> onTwoHandlers(Trial trial, Person person) {
    List<RawDevice> devices = new ArrayList<>();
    do {
      String name = "twin-" + devices.size();
      devices.add(RawDevice.connect(trial.runtime(), person, name, trial.recorder()));
    } while (devices.getLast().node().equals(devices.getFirst().node())
        && devices.size() < MOST_CONNECTIONS);
    if (devices.getLast().node().equals(devices.getFirst().node())) {
      throw new AssertionError("all connections went to " + devices.getFirst().node());
    }
    return devices;
  }
}
