package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class RegistrationIT {

  @Autowired Api api;

  @Test
  void aNewAccountIsAnsweredAndCanLogIn() {
    String name = Api.freshName();
    Answer answer =
        api.post(
                "/api/v1/accounts",
                null,
                Map.of(
                    "username", name.toUpperCase(Locale.ROOT),
                    "password", Api.PASSWORD,
                    "displayName", "  Zoe\u0308 李 👩‍👧 ",
                    "firstName", "Zoë",
                    "email", "zoe@example.org"))
            .expect(201);

    assertThat(answer.text("user.username")).isEqualTo(name);
    assertThat(answer.text("user.displayName")).isEqualTo("Zoë 李 👩‍👧");
    assertThat(answer.text("user.email")).isEqualTo("zoe@example.org");
    assertThat(answer.body()).doesNotContain("lastName").doesNotContain("argon2");
    api.logIn(name).expect(200);
  }

  @Test
  void theDisplayNameIsTheUsernameWhereNoneIsGiven() {
    String name = Api.freshName();

    assertThat(api.register(name).expect(201).text("user.displayName")).isEqualTo(name);
  }

  @Test
  void aTakenNameIsRefusedWhateverItsCase() {
    String name = Api.freshName();
    api.register(name).expect(201);

    api.register(name).expectProblem(409, "username_taken");
    api.register(name.toUpperCase(Locale.ROOT)).expectProblem(409, "username_taken");
  }

  @Test
  void ofManyThatRegisterANameAtOnceOneGetsItAndKeepsItsPassword() throws Exception {
    String name = Api.freshName();
    List<Callable<Answer>> attempts =
        IntStream.range(0, 12)
            .<Callable<Answer>>mapToObj(i ->
                () ->
                    api.post(
                        "/api/v1/accounts",
                        null,
                        Map.of("username", name, "password", "password number " + i)))
            .toList();
    List<Integer> statuses;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          threads.invokeAll(attempts).stream().map(Future::resultNow).map(Answer::status).toList();
    }

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    String winner = "password number " + statuses.indexOf(201);
    api.post("/api/v1/sessions", null, Map.of("username", name, "password", winner)).expect(200);
  }
}
