package io.parley.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/ws",
        "/api/v1/users/018f-a_b.c~d",
        "/api/v1/users?query=J%C3%BCrgen&limit=5",
        "/api/v1/users/J%C3%BCrgen",
        "/api/v1/conversations/d.a.b/events?from=1",
        "/.well-known/jwks.json",
        "/a/b/",
        "/a%20b"
      })
  void plainTargetsAreLookedAt(String target) {
    assertThat(Targets.isPlain(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://elsewhere/",
        "/%61pi/v1/users",
        "/api/v1/users%2Fx",
        "/api/v1/users%2fx",
        "/api/v1/users/%2e%2e/x",
        "/api/v1/../x",
        "/api/v1/./x",
        "/api/v1/..",
        "/api//v1",
        "//api",
        "/api;x=1/v1",
        "/api/v1/users%3Bx",
        "/api\\v1",
        "/api/v1/%00",
        "/api/v1/%zz",
        "/api/v1/%",
        "/api/v1/a b",
        "/api/v1?x=a b",
        "/api/v1?x=<b>",
        "/api#x"
      })
  void oddTargetsAreNot(String target) {
    assertThat(Targets.isPlain(target)).isFalse();
  }
}
