package io.parley.fanout.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.fanout.GroupMessageHandlerApplication;
import io.parley.local.backends.SharedBackends;
import io.parley.local.control.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Instances come, go and die under load; so does Kafka. */
class HandoverIT {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final World world = new World();
  private final FakeNode node = world.node();
  private final UserId ana = world.user(node);
  private final List<Group> groups = new ArrayList<>();
  private final List<Integer> written = new ArrayList<>();

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void instancesComeAndGoUnderLoadWithoutLossAndInOrder() {
    groups(30);
    world.start();
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> load = CompletableFuture.runAsync(() -> writeUntil(enough));
    ConfigurableApplicationContext second = world.start();
    ConfigurableApplicationContext third = world.start();
    second.close();
    third.close();
    enough.set(true);
    load.join();
    await().atMost(LONG).until(this::isComplete);
    for (Group group : groups) {
      assertThat(node.seqs(group.id(), ana)).isSorted();
    }
  }

  @Test
  void instanceThatStopsLeavesNothingToBeRepeated() {
    groups(10);
    ConfigurableApplicationContext first = world.start();
    writeToAll(50);
    await().until(this::isComplete);
    first.close();
    world.start();
    writeToAll(1);
    await().until(this::isComplete);
    assertThat(node.got()).hasSize(10 * 51);
  }

  @Test
  void whatAKilledInstanceHadNotCommittedIsDoneAgain() throws IOException {
    groups(10);
    Process killed = process();
    try {
      AtomicBoolean enough = new AtomicBoolean();
      CompletableFuture<Void> load = CompletableFuture.runAsync(() -> writeUntil(enough));
      await().atMost(LONG).until(() -> node.got().size() > 200);
      killed.destroyForcibly();
      world.start();
      enough.set(true);
      load.join();
      await().atMost(LONG).until(this::isComplete);
    } finally {
      killed.destroyForcibly();
    }
  }

  @Test
  void kafkaThatIsKilledAndComesBackLosesNothing() {
    groups(10);
    world.start();
    writeToAll(20);
    world.flush();
    SharedBackends.control().send(new Command.Kill("kafka", true));
    CompletableFuture<Void> load = CompletableFuture.runAsync(() -> writeToAll(20));
    SharedBackends.control().send(new Command.Start("kafka"));
    load.join();
    await().atMost(LONG).until(this::isComplete);
  }

  private void groups(int count) {
    for (int i = 0; i < count; i++) {
      groups.add(world.group(List.of(ana)));
      written.add(0);
    }
  }

  private void writeToAll(int events) {
    for (int i = 0; i < events; i++) {
      for (int group = 0; group < groups.size(); group++) {
        world.write(groups.get(group).text(ana));
        written.set(group, written.get(group) + 1);
      }
    }
  }

  private void writeUntil(AtomicBoolean enough) {
    while (!enough.get()) {
      writeToAll(1);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean isComplete() {
    for (int i = 0; i < groups.size(); i++) {
      List<Long> expected = LongStream.rangeClosed(2, written.get(i) + 1L).boxed().toList();
      if (!node.seqs(groups.get(i).id(), ana).stream().sorted().toList().equals(expected)) {
        return false;
      }
    }
    return true;
  }

  private Process process() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(GroupMessageHandlerApplication.class.getName());
    world.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File("target/killed-instance.log"))
        .start();
  }
}
