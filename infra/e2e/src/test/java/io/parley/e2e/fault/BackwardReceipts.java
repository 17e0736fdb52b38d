package io.parley.e2e.fault;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.RawDevice;
import io.parley.e2e.workload.Trial;
import java.time.Duration;

/** Reports the first numbers of busy conversations as delivered and read, again and again. */
final class BackwardReceipts {

  private static final int ROUNDS = 20;

  private BackwardReceipts() {}

  static void report(Trial trial) {
    Person reader = trial.people().get(0);
    UserId writer = trial.people().get(1).id();
    ConversationId conversation = ConversationId.direct(reader.id(), writer);
    RawDevice device = RawDevice.connect(trial.runtime(), reader, "backwards", trial.recorder());
    for (int round = 0; round < ROUNDS; round++) {
      device.report("read", conversation, 1);
      device.report("delivered", conversation, 2);
      trial.runFor(Duration.ofMillis(200));
    }
    device.close();
  }
}
