package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.http.Api.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UserServiceTest
class SearchIT {

  @Autowired Api api;

  /** A word that nobody else's name has. */
  private final String tag = UserId.next().toString().substring(8);

  private User user = new User("", "", "", "", "");

  @BeforeEach
  void register() {
    user = api.newUser();
    rename("Élodie " + tag + "-Müller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "ELODIE %s", "%s müll", "mu %s", "%s-mu"})
  void peopleAreFoundByTheBeginningsOfTheirWords(String query) {
    assertThat(search(query.formatted(tag))).containsExactly(user.id());
  }

  @Test
  void peopleAreFoundByTheBeginningOfTheirUsername() {
    assertThat(search(user.name().substring(0, 26))).contains(user.id());
    assertThat(search(user.name())).containsExactly(user.id());
  }

  @Test
  void otherWordsDoNotFit() {
    assertThat(search(tag + " otherwise")).isEmpty();
  }

  @Test
  void aNewNameIsFoundAndTheOldOneIsNot() {
    String other = UserId.next().toString().substring(8);
    rename(other);

    assertThat(search(other)).containsExactly(user.id());
    assertThat(search(tag)).isEmpty();
  }

  @Test
  void noMoreThanAskedForAreAnswered() {
    for (int i = 0; i < 3; i++) {
      api.patch("/api/v1/users/me", api.newUser().token(), Map.of("displayName", tag)).expect(200);
    }

    assertThat(search(tag)).hasSize(4);
    assertThat(ids(api.get("/api/v1/users?limit=2&query=" + tag, user.token()))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query=a",
        "query=",
        "query=a%20b",
        "query=ab&limit=0",
        "query=ab&limit=51",
        "query=ab&limit=9007199254740993",
        "query=ab&limit=x",
        "query=ab&username=abc",
        "ids=nonsense",
        "ids=me"
      })
  void whatCannotBeAskedIsRefused(String query) {
    api.get("/api/v1/users?" + query, user.token()).expectProblem(400, "invalid_field");
  }

  @Test
  void askingForNothingAndForTooManyIsRefused() {
    api.get("/api/v1/users", user.token()).expectProblem(400, "missing_field");
    String tooMany = (user.id() + ",").repeat(101);
    api.get("/api/v1/users?ids=" + tooMany, user.token()).expectProblem(400, "invalid_field");
  }

  private void rename(String displayName) {
    api.patch("/api/v1/users/me", user.token(), Map.of("displayName", displayName)).expect(200);
  }

  private List<String> search(String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return ids(api.get("/api/v1/users?query=" + encoded, user.token()));
  }

  private static List<String> ids(Answer answer) {
    JsonNode found = answer.expect(200).json();
    return found.at("/users").findValuesAsString("id");
  }
}
