package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.MaySeePresenceRequest;
import io.parley.contracts.user.v1.PresencePair;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.user.http.Api.User;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

@UserServiceTest
class PrivacyIT {

  private static final String PATH = "/api/v1/me/privacy";

  @Autowired Api api;
  @Autowired RpcChannels channels;
  @Autowired GrpcServerLifecycle server;

  @AfterEach
  void bringLastSeenServiceBack() {
    TestEnvironment.LAST_SEEN.server().start();
  }

  @Test
  void everyoneSeesByDefault() {
    User owner = api.newUser();
    User viewer = api.newUser();
    Answer settings = api.get(PATH, owner.token()).expect(200);
    assertThat(settings.text("lastSeen")).isEqualTo("everyone");
    assertThat(settings.json().at("/except")).isEmpty();
    assertThat(sees(viewer, owner)).isTrue();
    assertThat(sees(owner, owner)).isTrue();
    assertThat(maySee(viewer.id(), UserId.next().toString())).isFalse();
    assertThat(maySee("nonsense", owner.id())).isFalse();
  }

  @Test
  void whoIsSeenByNobodySeesNobody() {
    User owner = api.newUser();
    User other = api.newUser();
    set(owner, "nobody").expect(200);
    assertThat(api.get(PATH, owner.token()).expect(200).text("lastSeen")).isEqualTo("nobody");
    assertThat(sees(other, owner)).isFalse();
    assertThat(sees(owner, other)).isFalse();
    assertThat(sees(owner, owner)).isTrue();

    set(owner, "everyone").expect(200);
    assertThat(sees(other, owner)).isTrue();
  }

  @Test
  void contactsAreThoseInTheOwnersAddressBook() {
    User owner = api.newUser();
    User friend = api.newUser();
    set(owner, "contacts").expect(200);
    assertThat(sees(friend, owner)).isFalse();

    api.put("/api/v1/contacts/" + owner.id(), friend.token(), null).expect(200);
    assertThat(sees(friend, owner)).isFalse();
    api.put("/api/v1/contacts/" + friend.id(), owner.token(), null).expect(200);
    assertThat(sees(friend, owner)).isTrue();
    assertThat(sees(owner, friend)).isTrue();

    set(owner, "contacts_except", friend.id()).expect(200);
    assertThat(sees(friend, owner)).isFalse();
    assertThat(sees(owner, friend)).isFalse();
    assertThat(api.get(PATH, owner.token()).expect(200).text("except.0")).isEqualTo(friend.id());
  }

  @Test
  void aBlockHidesBothFromEachOther() {
    User owner = api.newUser();
    User other = api.newUser();
    api.put("/api/v1/blocks/" + other.id(), owner.token(), null).expect(200);
    assertThat(sees(other, owner)).isFalse();
    assertThat(sees(owner, other)).isFalse();

    api.delete("/api/v1/blocks/" + other.id(), owner.token()).expect(204);
    assertThat(sees(other, owner)).isTrue();
  }

  @Test
  void lastSeenServiceIsToldOfWhateverMatters() {
    User owner = api.newUser();
    User other = api.newUser();
    api.put("/api/v1/contacts/" + other.id(), owner.token(), null).expect(200);
    assertThat(told(owner)).isZero();
    set(owner, "contacts").expect(200);
    assertThat(told(owner)).isOne();
    api.delete("/api/v1/contacts/" + other.id(), owner.token()).expect(204);
    assertThat(told(owner)).isEqualTo(2);
    api.put("/api/v1/blocks/" + other.id(), owner.token(), null).expect(200);
    assertThat(told(owner)).isEqualTo(3);
    api.delete("/api/v1/blocks/" + other.id(), owner.token()).expect(204);
    assertThat(told(owner)).isEqualTo(4);
  }

  @Test
  void whileLastSeenServiceIsAwaySettingsAreDurableAndToldLater() {
    User owner = api.newUser();
    TestEnvironment.LAST_SEEN.server().stop();
    set(owner, "nobody").expect(200);
    assertThat(api.get(PATH, owner.token()).expect(200).text("lastSeen")).isEqualTo("nobody");

    TestEnvironment.LAST_SEEN.server().start();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(told(owner)).isPositive());
  }

  @Test
  void impossibleExceptionsAreRefused() {
    User owner = api.newUser();
    User other = api.newUser();
    assertRefused(set(owner, "contacts", other.id()), 400, "invalid_field");
    assertRefused(set(owner, "contacts_except", "nonsense"), 400, "invalid_field");
    assertRefused(set(owner, "contacts_except", owner.id()), 400, "invalid_field");
    assertRefused(set(owner, "contacts_except", UserId.next().toString()), 404, "unknown_user");
    String[] many = new String[257];
    Arrays.setAll(many, _ -> other.id());
    assertRefused(set(owner, "contacts_except", many), 400, "invalid_field");
    assertRefused(
        api.send(
            "PUT", PATH, owner.token(), "{\"lastSeen\":\"contacts_except\",\"except\":[null]}"),
        400,
        "invalid_field");
  }

  private void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.expectProblem(status, code).text("field")).isEqualTo("except");
  }

  private Answer set(User owner, String lastSeen, String... except) {
    return api.put(PATH, owner.token(), Map.of("lastSeen", lastSeen, "except", List.of(except)));
  }

  private static long told(User user) {
    return TestEnvironment.LAST_SEEN.told(user.id());
  }

  private boolean sees(User viewer, User user) {
    return maySee(viewer.id(), user.id());
  }

  private boolean maySee(String viewer, String user) {
    return UserDirectoryGrpc.newBlockingStub(channels.channel("127.0.0.1:" + server.getPort()))
        .maySeePresence(
            MaySeePresenceRequest.newBuilder()
                .addPairs(PresencePair.newBuilder().setViewer(viewer).setUser(user))
                .build())
        .getVisible(0);
  }
}
