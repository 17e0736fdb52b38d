package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.http.Api.User;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UserServiceTest
class ProfileIT {

  @Autowired Api api;

  @Test
  void aChangeIsSeenByItsOwnerInFullAndByOthersInPart() {
    User owner = api.newUser();
    api.patch(
            "/api/v1/users/me",
            owner.token(),
            Map.of("displayName", "Zoë", "about", "Hello", "firstName", "Zoe", "lastName", "Doe"))
        .expect(200);

    Answer own = api.get("/api/v1/users/me", owner.token()).expect(200);
    assertThat(own.text("user.displayName")).isEqualTo("Zoë");
    assertThat(own.text("user.lastName")).isEqualTo("Doe");

    JsonNode seen =
        api.get("/api/v1/users/" + owner.id(), api.newUser().token()).expect(200).json();
    assertThat(seen.at("/user").propertyNames())
        .containsExactlyInAnyOrder("id", "username", "displayName", "about");
    assertThat(seen.at("/user/about").stringValue()).isEqualTo("Hello");
  }

  @Test
  void whatIsAbsentStaysAndWhatIsEmptyGoes() {
    User user = api.newUser();
    String me = "/api/v1/users/me";
    api.patch(me, user.token(), Map.of("about", "Hello", "firstName", "Zoe")).expect(200);
    api.patch(me, user.token(), Map.of("about", "")).expect(200);

    Answer own = api.get(me, user.token()).expect(200);
    assertThat(own.text("user.firstName")).isEqualTo("Zoe");
    assertThat(own.json().at("/user").has("about")).isFalse();
    api.patch(me, user.token(), Map.of("displayName", " ")).expectProblem(400, "invalid_field");
  }

  @Test
  void unknownUsersAreUnknown() {
    String token = api.newUser().token();

    api.get("/api/v1/users/" + UserId.next(), token).expectProblem(404, "unknown_user");
    api.get("/api/v1/users/nonsense", token).expectProblem(404, "unknown_user");
  }

  @Test
  void severalAreFoundByIdsAndOneByName() {
    User first = api.newUser();
    User second = api.newUser();

    String ids = first.id() + "," + UserId.next() + "," + second.id();
    JsonNode found = api.get("/api/v1/users?ids=" + ids, first.token()).expect(200).json();
    assertThat(found.at("/users").findValuesAsString("id"))
        .containsExactlyInAnyOrder(first.id(), second.id());

    String name = second.name().toUpperCase(Locale.ROOT);
    JsonNode named = api.get("/api/v1/users?username=" + name, first.token()).expect(200).json();
    assertThat(named.at("/users").findValuesAsString("id")).containsExactly(second.id());
    JsonNode none =
        api.get("/api/v1/users?username=" + Api.freshName(), first.token()).expect(200).json();
    assertThat(none.at("/users")).isEmpty();
  }

  @Test
  void withoutATokenNothingIsSeen() {
    User user = api.newUser();

    api.get("/api/v1/users/" + user.id(), null).expectProblem(401, "token_missing");
    api.get("/api/v1/users?ids=" + user.id(), null).expectProblem(401, "token_missing");
    api.get("/%61pi/v1/users/" + user.id(), null).expectProblem(401, "token_missing");
  }
}
