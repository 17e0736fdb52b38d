package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parley.client.rest.ApiException;
import io.parley.client.rest.ParleyApi;
import io.parley.client.transport.ConnectFailedException;
import io.parley.client.transport.RawConnection;
import io.parley.e2e.device.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is let in, and for how long. */
@Tag("quick")
class TokensIT {

  private static final int MAX_DEVICES = 10;

  @RegisterExtension static final Stage STAGE = new Stage();

  @TestFactory
  Stream<DynamicTest> forgedTokenIsRefusedOnTheSocket() throws GeneralSecurityException {
    return forgeries()
        .map(token ->
            DynamicTest.dynamicTest(
                token.getKey(),
                () -> {
                  try (Probe probe = STAGE.silent()) {
                    probe.hello(token.getValue(), "forger");
                    Probe.Ending ending = probe.ending();

                    assertThat(ending.errors()).containsExactly("token_invalid");
                    assertThat(ending.closed().code()).isEqualTo(4401);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> forgedTokenIsRefusedByRest() throws GeneralSecurityException {
    return forgeries()
        .map(token ->
            DynamicTest.dynamicTest(
                token.getKey(), () -> assertThat(whoAmI(token.getValue())).isEqualTo(401)));
  }

  @TestFactory
  Stream<DynamicTest> forgedTokenDoesNotRenewAndTheConnectionStays()
      throws GeneralSecurityException {
    return forgeries()
        .map(token ->
            DynamicTest.dynamicTest(
                token.getKey(),
                () -> {
                  try (Probe probe = STAGE.connect(STAGE.ana, "renewal")) {
                    assertThat(Stage.codes(probe.errorsAfter(() -> renew(probe, token.getValue()))))
                        .containsExactly("token_invalid");
                  }
                }));
  }

  @Test
  void tokenOfAnotherUserOrSessionDoesNotRenew() {
    try (Probe probe = STAGE.connect(STAGE.ana, "mismatch")) {
      assertThat(Stage.codes(probe.errorsAfter(() -> renew(probe, STAGE.ben.token().value()))))
          .containsExactly("token_mismatch");
      Person other = STAGE.ana.anotherSession();
      assertThat(Stage.codes(probe.errorsAfter(() -> renew(probe, other.token().value()))))
          .containsExactly("token_mismatch");
    }
  }

  @Test
  void loggingOutClosesTheSocketsOfTheSessionWithinFiveSeconds() {
    Person session = STAGE.ana.anotherSession();
    try (Probe leaving = STAGE.connect(session, "leaving");
        Probe staying = STAGE.connect(STAGE.ana, "staying")) {
      ParleyApi.at(STAGE.cluster().origin()).logOut(session.token());

      assertThat(leaving.ending(Duration.ofSeconds(5)).closed().code()).isEqualTo(4401);
      assertThat(staying.errorsAfter(() -> {})).isEmpty();
    }
  }

  @Test
  void sameDeviceAgainReplacesTheFirstConnection() {
    try (Probe first = STAGE.connect(STAGE.ben, "same");
        Probe second = STAGE.connect(STAGE.ben, "same")) {
      assertThat(first.ending().closed().code()).isEqualTo(4409);
      assertThat(second.errorsAfter(() -> {})).isEmpty();
    }
  }

  @Test
  void eleventhDeviceIsOneTooMany() {
    Person person = Person.register(STAGE.cluster().origin(), "many");
    var probes =
        IntStream.rangeClosed(1, MAX_DEVICES)
            .mapToObj(i -> STAGE.connect(person, "device-" + i))
            .toList();
    try (Probe eleventh = STAGE.silent()) {
      eleventh.hello(person.token().value(), "device-11");
      Probe.Ending ending = eleventh.ending();

      assertThat(ending.errors()).containsExactly("too_many_devices");
      assertThat(ending.closed().code()).isEqualTo(4429);
    }
    probes.forEach(probe -> assertThat(probe.errorsAfter(() -> {})).isEmpty());
    probes.forEach(Probe::close);
  }

  @Test
  void originThatIsNotListedIsRefusedAtTheHandshake() {
    CompletionException failure =
        catchThrowableOfType(
            CompletionException.class,
            () ->
                RawConnection.open(
                        STAGE.runtime(),
                        STAGE.endpoint().withHeader("Origin", "http://evil.example"))
                    .join());

    assertThat(failure)
        .cause()
        .isInstanceOfSatisfying(
            ConnectFailedException.class,
            refused -> assertThat(refused.httpStatus()).isEqualTo(403));
  }

  @Test
  void headersThatOnlyTheInsideMaySetAreNotBelieved() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sessions())
            .header("X-User-Id", STAGE.ana.id().toString())
            .header("X-User", STAGE.ana.id().toString())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void usedRefreshTokenEndsTheSession() {
    Person session = STAGE.eve.anotherSession();
    ParleyApi api = ParleyApi.at(STAGE.cluster().origin());
    String first = session.login().tokens().refresh();
    var second = api.refresh(first);
    var third = api.refresh(second.refresh());
    ApiException refused = catchThrowableOfType(ApiException.class, () -> api.refresh(first));

    assertThat(refused.code()).isEqualTo("refresh_token_invalid");
    assertThat(catchThrowableOfType(ApiException.class, () -> api.refresh(third.refresh())).code())
        .isEqualTo("refresh_token_invalid");
  }

  private static Stream<Map.Entry<String, String>> forgeries() throws GeneralSecurityException {
    return new Forgery(STAGE.ana.token().value()).all().entrySet().stream();
  }

  private static void renew(Probe probe, String token) {
    probe.say(Map.of("type", "token", "token", token));
  }

  private static int whoAmI(String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sessions()).header("Authorization", "Bearer " + token).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static URI sessions() {
    return STAGE.cluster().origin().resolve("/api/v1/sessions/current");
  }
}
