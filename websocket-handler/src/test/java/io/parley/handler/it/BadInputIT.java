package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clients should not do, and what becomes of it. */
class BadInputIT extends HandlerTestBase {

  @Test
  void clientThatDoesNotSayHelloIsClosed() {
    try (Device silent = Device.silent(port)) {
      silent.awaitError("hello_timeout");
      assertThat(silent.awaitClose()).isEqualTo(4408);
    }
  }

  @Test
  void firstFrameThatIsNotHelloClosesTheConnection() {
    try (Device hasty = Device.silent(port)) {
      hasty.sayText("{\"type\":\"send\"}");
      hasty.awaitError("hello_required");
      assertThat(hasty.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void forgedTokenClosesTheConnection() {
    try (Device forger = Device.silent(port)) {
      forger.sayText("{\"type\":\"hello\",\"token\":\"a.b.c\",\"device\":\"d\"}");
      forger.awaitError("token_invalid");
      assertThat(forger.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void secondHelloIsRefused() {
    try (Device ana = connect()) {
      ana.hello("d");
      ana.awaitError("already_authenticated");
      ana.assertAlive();
    }
  }

  @Test
  void malformedFramesAreToldUntilThereAreTooMany() {
    try (Device ana = connect()) {
      ana.sayText("{");
      ana.awaitError("malformed_frame");
      ana.assertAlive();
      for (int i = 0; i < 20; i++) {
        ana.sayQuietly("{");
      }
      assertThat(ana.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void largestFrameIsTaken() {
    try (Device ana = connect()) {
      ana.sayText("{\"type\":\"ping\",\"ref\":\"big\"" + " ".repeat(65_536 - 28) + "}");
      ana.awaitFrame(frame -> frame.path("ref").asString("").equals("big"));
    }
  }

  @Test
  void largerFrameClosesTheConnection() {
    try (Device ana = connect()) {
      ana.sayText("{\"type\":\"ping\"" + " ".repeat(65_536) + "}");
      assertThat(ana.awaitClose()).isEqualTo(4413);
    }
  }

  @Test
  void largeFirstFrameClosesTheConnection() {
    try (Device stranger = Device.silent(port)) {
      stranger.sayText(" ".repeat(9_000));
      assertThat(stranger.awaitClose()).isEqualTo(4413);
    }
  }

  @Test
  void binaryFrameClosesTheConnection() {
    try (Device ana = connect()) {
      ana.sayBinary(new byte[] {1, 2, 3});
      assertThat(ana.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void whoIsTooFastIsToldAndThenClosed() {
    try (Device ana = connect()) {
      for (int i = 0; i < 600; i++) {
        ana.sayQuietly("{\"type\":\"ping\"}");
      }
      assertThat(ana.awaitError("rate_limited").get("retryAfter").asLong()).isPositive();
      assertThat(ana.awaitClose()).isEqualTo(4429);
    }
  }

  @Test
  void whoAsksForTooManyUsersAtOnceIsTold() {
    String users =
        Stream.generate(() -> "\"" + UserId.next() + "\"")
            .limit(100)
            .collect(Collectors.joining(","));
    try (Device ana = connect()) {
      for (int i = 0; i < 30; i++) {
        ana.say("{\"type\":\"unwatch\",\"users\":[%s]}", users);
      }
      assertThat(ana.awaitError("rate_limited").get("retryAfter").asLong()).isPositive();
    }
  }

  @Test
  void sameDeviceAgainReplacesTheFirst() {
    UserId user = UserId.next();
    try (Device first = connect(user, "d");
        Device second = connect(user, "d")) {
      first.awaitError("replaced");
      assertThat(first.awaitClose()).isEqualTo(4409);
      second.assertAlive();
    }
  }

  @Test
  void eleventhDeviceIsSentAway() {
    UserId user = UserId.next();
    Device[] devices = new Device[10];
    for (int i = 0; i < devices.length; i++) {
      devices[i] = connect(user, "d" + i);
    }
    try (Device eleventh = Device.silent(port)) {
      String token = Tokens.of(user, LoginSessionId.next(), Duration.ofMinutes(5));
      eleventh.say("{\"type\":\"hello\",\"token\":\"%s\",\"device\":\"more\"}", token);
      eleventh.awaitError("too_many_devices");
      assertThat(eleventh.awaitClose()).isEqualTo(4429);
    }
    for (Device device : devices) {
      device.assertAlive();
      device.close();
    }
  }

  @Test
  void tokenOfAnotherSessionDoesNotRenew() {
    try (Device ana = connect()) {
      String other = Tokens.of(ana.user, LoginSessionId.next(), Duration.ofMinutes(5));
      ana.say("{\"type\":\"token\",\"token\":\"%s\"}", other);
      ana.awaitError("token_mismatch");
      String own = Tokens.of(ana.user, ana.session, Duration.ofMinutes(5));
      ana.say("{\"type\":\"token\",\"token\":\"%s\"}", own);
      ana.awaitFrame("renewed");
    }
  }

  @Test
  void revokedSessionIsNotLetIn() {
    try (Device ana = Device.silent(port)) {
      PEERS.registry.revoke(ana.session.toString());
      ana.hello("d");
      ana.awaitError("token_revoked");
      assertThat(ana.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void conversationsOfOthersAreNotOnesBusiness() {
    try (Device eve = connect();
        Device ana = connect();
        Device ben = connect()) {
      String theirs = ana.with(ben).value();
      eve.say("{\"type\":\"fetch\",\"conversation\":\"%s\",\"from\":1,\"to\":1}", theirs);
      eve.say("{\"type\":\"read\",\"conversation\":\"%s\",\"seq\":1}", theirs);
      eve.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", theirs);
      eve.say("{\"type\":\"sync\",\"cursors\":{\"%s\":1}}", theirs);
      await()
          .until(() ->
              eve.frames("error").stream()
                      .filter(frame -> frame.path("code").asString("").equals("not_a_member"))
                      .count()
                  == 4);
      eve.assertAlive();
    }
  }
}
