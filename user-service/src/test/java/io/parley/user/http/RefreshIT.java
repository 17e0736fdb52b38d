package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.user.http.Api.User;
import io.parley.user.time.MutableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class RefreshIT {

  @Autowired Api api;
  @Autowired MutableClock clock;

  @Test
  void aRefreshGivesANewPairForTheSameSession() {
    User user = api.newUser();
    Answer refreshed = api.refresh(user.refreshToken()).expect(200);

    assertThat(refreshed.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(refreshed.text("refreshToken")).isNotEqualTo(user.refreshToken());
    assertThat(refreshed.text("session.id")).isEqualTo(user.session());
    assertThat(refreshed.text("user.username")).isEqualTo(user.name());
    api.get("/api/v1/sessions/current", refreshed.text("accessToken")).expect(200);
  }

  @Test
  void aLostAnswerIsGivenAgain() {
    User user = api.newUser();
    String second = api.refresh(user.refreshToken()).expect(200).text("refreshToken");

    assertThat(api.refresh(user.refreshToken()).expect(200).text("refreshToken")).isEqualTo(second);
    api.refresh(second).expect(200);
  }

  @Test
  void anOldTokenAfterTheGraceEndsTheSession() {
    User user = api.newUser();
    Answer second = api.refresh(user.refreshToken()).expect(200);
    clock.advance(Duration.ofSeconds(31));

    api.refresh(user.refreshToken()).expectProblem(401, "refresh_token_invalid");
    api.refresh(second.text("refreshToken")).expectProblem(401, "refresh_token_invalid");
    api.get("/api/v1/sessions/current", second.text("accessToken"))
        .expectProblem(401, "token_revoked");
    assertThat(TestEnvironment.MANAGER.revoked()).contains(user.session());
  }

  @Test
  void manyRefreshesWithOneTokenAtOnceGetTheSameSuccessor() throws Exception {
    User user = api.newUser();
    List<Callable<Answer>> attempts =
        Collections.nCopies(12, () -> api.refresh(user.refreshToken()));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> successors =
          threads.invokeAll(attempts).stream()
              .map(Future::resultNow)
              .map(answer -> answer.expect(200).text("refreshToken"))
              .distinct()
              .toList();
      assertThat(successors).hasSize(1);
      api.refresh(successors.getFirst()).expect(200);
    }
  }

  @Test
  void madeUpTokensAreRefusedAndEndNothing() {
    User user = api.newUser();
    String token = user.refreshToken();
    String otherEnd = token.substring(0, 100) + "A".repeat(28);
    String otherFamily = token.substring(0, 44) + "A".repeat(40) + token.substring(84);
    for (String madeUp : List.of("x", "A".repeat(128), otherFamily, token + "A")) {
      api.refresh(madeUp).expectProblem(401, "refresh_token_invalid");
    }
    api.get("/api/v1/sessions/current", user.token()).expect(200);

    // Who knows the family has had a token of this session.
    api.refresh(otherEnd).expectProblem(401, "refresh_token_invalid");
    api.get("/api/v1/sessions/current", user.token()).expectProblem(401, "token_revoked");
  }

  @Test
  void anAccessTokenIsNoRefreshTokenAndTheOtherWayRound() {
    User user = api.newUser();

    api.post("/api/v1/sessions/refresh", null, Map.of("refreshToken", user.token()))
        .expectProblem(401, "refresh_token_invalid");
    api.get("/api/v1/sessions/current", user.refreshToken()).expectProblem(401, "token_invalid");
  }
}
