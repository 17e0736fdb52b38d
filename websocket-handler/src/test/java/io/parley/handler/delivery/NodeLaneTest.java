package io.parley.handler.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeLaneTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int MAX_QUEUED = 4;

  private final ServerFrame frame = ServerFrames.pong(null);
  private final UserId absent = UserId.next();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final NodeLane lane =
      new NodeLane(
          new DeliveryProperties(TIMEOUT, 2, MAX_QUEUED, 100, TIMEOUT, TIMEOUT), this::deliver);

  @Test
  void manyUsersTakeOnePlaceAndAreToldApart() {
    gate.countDown();
    List<UserId> users = new ArrayList<>(Stream.generate(UserId::next).limit(100).toList());
    users.set(50, absent);
    List<Boolean> here = lane.send(users.stream().map(this::push).toList()).join();
    assertThat(here).hasSize(100);
    assertThat(here.get(50)).isFalse();
    assertThat(here.stream().filter(each -> each)).hasSize(99);
    assertThat(lane.send(List.of(push(absent))).join()).containsExactly(false);
  }

  @Test
  void laneIsMoreThanHalfFullWhileMuchWaits() {
    List<CompletableFuture<List<Boolean>>> answers = new ArrayList<>();
    for (int i = 0; i <= MAX_QUEUED / 2; i++) {
      assertThat(lane.isMoreThanHalfFull()).isFalse();
      answers.add(lane.send(List.of(push(UserId.next()), push(UserId.next()))));
    }
    assertThat(lane.isMoreThanHalfFull()).isTrue();
    gate.countDown();
    await().until(() -> !lane.isMoreThanHalfFull());
    answers.forEach(answer -> assertThat(answer.join()).containsExactly(true, true));
  }

  private Push push(UserId user) {
    return new Push(user, frame, null, new Topic.Passing());
  }

  private List<Boolean> deliver(List<Push> pushes) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return pushes.stream().map(push -> !push.user().equals(absent)).toList();
  }
}
