package io.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private Path state;
  private ProcessRegistry registry;

  @BeforeEach
  void openRegistry() {
    state = folder.resolve("processes.json");
    registry = new ProcessRegistry(state);
  }

  @AfterEach
  void closeRegistry() {
    registry.close();
  }

  @Test
  void becomesReadyWhenItsProbeSaysSo() throws InterruptedException {
    Path flag = folder.resolve("flag");
    ManagedProcess process = managed("touch " + flag + "; exec sleep 60", () -> Files.exists(flag));
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    assertThat(process.status().state()).isEqualTo(ProcessState.READY);
    process.stop();
    assertThat(process.status()).isEqualTo(new ProcessStatus("it", ProcessState.STOPPED, 0, 0, 0));
  }

  @Test
  void crashIsFollowedByARestart() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    long firstPid = process.status().pid();
    process.crash();
    await().atMost(SOON).until(() -> process.status().restarts() == 1);
    assertThat(process.awaitReady(SOON)).isTrue();
    assertThat(process.status().pid()).isNotEqualTo(firstPid);
    assertThat(lines).anyMatch(line -> line.contains("starting it again in 0.1 s"));
    process.kill();
  }

  @Test
  void whatWasKilledOnPurposeStaysDown() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    process.kill();
    await()
        .during(Duration.ofMillis(500))
        .atMost(SOON)
        .until(() -> process.status().state() == ProcessState.STOPPED);
    assertThat(process.status().restarts()).isZero();
  }

  @Test
  void pausedProcessCanBeStopped() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    process.pause();
    assertThat(process.status().state()).isEqualTo(ProcessState.PAUSED);
    process.stop();
    assertThat(process.status().state()).isEqualTo(ProcessState.STOPPED);
  }

  @Test
  void resumedProcessIsReadyAgain() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    process.pause();
    process.resume();
    assertThat(process.awaitReady(SOON)).isTrue();
    process.stop();
  }

  @Test
  void whoIgnoresThePoliteSignalIsKilled() throws InterruptedException {
    Path deaf = folder.resolve("deaf");
    ManagedProcess process =
        managed(
            "trap '' TERM; touch " + deaf + "; while :; do sleep 1; done",
            () -> Files.exists(deaf));
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    process.stop();
    assertThat(process.status().state()).isEqualTo(ProcessState.STOPPED);
    assertThat(lines).contains("it did not end within 1 s: killed");
  }

  @Test
  void whatAlwaysFailsToStartIsReported() throws InterruptedException {
    ManagedProcess process = managed("exit 3", () -> false);
    process.start();
    assertThat(process.awaitReady(Duration.ofSeconds(60))).isFalse();
    assertThat(lines).anyMatch(line -> line.contains("exit code 3"));
    process.stop();
  }

  @Test
  void runningProcessesAreOnRecord() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    List<RecordedProcess> leftovers = ProcessRegistry.leftovers(state);
    assertThat(leftovers).extracting(RecordedProcess::pid).containsExactly(process.status().pid());
    process.kill();
    assertThat(ProcessRegistry.leftovers(state)).isEmpty();
  }

  @Test
  void leftoversAreEnded() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    List<RecordedProcess> leftovers = ProcessRegistry.leftovers(state);
    ProcessRegistry.end(leftovers, SOON);
    assertThat(leftovers).allMatch(leftover -> leftover.alive().isEmpty());
    process.kill();
  }

  @Test
  void everythingEndsWithTheRegistry() throws InterruptedException {
    ManagedProcess process = managed("exec sleep 60", () -> true);
    process.start();
    assertThat(process.awaitReady(SOON)).isTrue();
    RecordedProcess recorded = ProcessRegistry.leftovers(state).getFirst();
    registry.close();
    await().atMost(SOON).until(() -> recorded.alive().isEmpty());
    process.kill();
  }

  private ManagedProcess managed(String script, ReadyProbe ready) {
    ProcessSpec spec =
        new ProcessSpec(
            "it",
            List.of("sh", "-c", script),
            Map.of(),
            folder.resolve("it.log"),
            ready,
            Duration.ofSeconds(1),
            null);
    return new ManagedProcess(spec, registry, lines::add, new Backoff(Duration.ofMillis(50)));
  }
}
