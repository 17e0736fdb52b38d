package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.http.Api.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UserServiceTest
class ContactIT {

  @Autowired Api api;

  @Test
  void aContactIsEnteredChangedAndRemoved() {
    User owner = api.newUser();
    User friend = api.newUser();
    String path = "/api/v1/contacts/" + friend.id();
    api.get(path, owner.token()).expectProblem(404, "not_found");

    Answer entered = api.put(path, owner.token(), null).expect(200);
    assertThat(entered.text("user.username")).isEqualTo(friend.name());
    assertThat(entered.json().has("alias")).isFalse();

    Answer named = api.put(path, owner.token(), Map.of("alias", " Bo ")).expect(200);
    assertThat(named.text("alias")).isEqualTo("Bo");
    assertThat(named.text("addedAt")).isEqualTo(entered.text("addedAt"));
    assertThat(api.get(path, owner.token()).expect(200).body()).isEqualTo(named.body());

    api.delete(path, owner.token()).expect(204);
    api.delete(path, owner.token()).expect(204);
    api.get(path, owner.token()).expectProblem(404, "not_found");
  }

  @Test
  void contactsAreListedInPages() {
    User owner = api.newUser();
    User first = api.newUser();
    User second = api.newUser();
    api.put("/api/v1/contacts/" + second.id(), owner.token(), null).expect(200);
    api.put("/api/v1/contacts/" + first.id(), owner.token(), null).expect(200);

    Answer page = api.get("/api/v1/contacts?limit=1", owner.token()).expect(200);
    assertThat(page.text("contacts.0.user.id")).isEqualTo(first.id());
    JsonNode rest =
        api.get("/api/v1/contacts?after=" + page.text("next"), owner.token()).expect(200).json();
    assertThat(rest.at("/contacts/0/user/id").stringValue()).isEqualTo(second.id());
    assertThat(rest.has("next")).isFalse();
    assertThat(api.get("/api/v1/contacts", first.token()).expect(200).json().at("/contacts"))
        .isEmpty();
  }

  @Test
  void theListHasABound() {
    User owner = api.newUser();
    for (int i = 0; i < 3; i++) {
      api.put("/api/v1/contacts/" + api.newUser().id(), owner.token(), null).expect(200);
    }

    api.put("/api/v1/contacts/" + api.newUser().id(), owner.token(), null)
        .expectProblem(409, "too_many_contacts");
  }

  @Test
  void unknownUsersAndOneselfAreRefused() {
    User owner = api.newUser();

    api.put("/api/v1/contacts/" + UserId.next(), owner.token(), null)
        .expectProblem(404, "unknown_user");
    api.put("/api/v1/contacts/nonsense", owner.token(), null).expectProblem(404, "unknown_user");
    api.put("/api/v1/contacts/" + owner.id(), owner.token(), null)
        .expectProblem(400, "invalid_field");
    api.get("/api/v1/contacts?after=nonsense", owner.token()).expectProblem(400, "invalid_field");
    api.get("/api/v1/contacts?limit=501", owner.token()).expectProblem(400, "invalid_field");
  }
}
