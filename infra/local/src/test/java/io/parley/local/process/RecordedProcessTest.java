package io.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedProcessTest {

  @Test
  void runningProcessIsFound() {
    ProcessHandle self = ProcessHandle.current();
    assertThat(RecordedProcess.of("self", self).alive()).contains(self);
  }

  @Test
  void runningProcessIsFoundAlthoughItsStartIsToldDifferently() {
    ProcessHandle self = ProcessHandle.current();
    RecordedProcess recorded = RecordedProcess.of("self", self);
    for (long difference : List.of(-5_000L, 5_000L)) {
      RecordedProcess told =
          new RecordedProcess("self", recorded.pid(), recorded.startedMillis() + difference);
      assertThat(told.alive()).contains(self);
    }
  }

  @Test
  void anotherProgramWithTheSamePidIsNotTakenForIt() {
    RecordedProcess self = RecordedProcess.of("self", ProcessHandle.current());
    RecordedProcess earlier =
        new RecordedProcess("earlier", self.pid(), self.startedMillis() - 60_000);
    assertThat(earlier.alive()).isEmpty();
  }
}
