package io.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedProcessTest {

  @Test
  void runningProcessIsFound() {
    ProcessHandle self = ProcessHandle.current();
    assertThat(RecordedProcess.of("self", self).alive()).contains(self);
  }

  @Test
  void anotherProgramWithTheSamePidIsNotTakenForIt() {
    RecordedProcess self = RecordedProcess.of("self", ProcessHandle.current());
    RecordedProcess earlier =
        new RecordedProcess("earlier", self.pid(), self.startedMillis() - 60_000);
    assertThat(earlier.alive()).isEmpty();
  }
}
