package io.parley.client.rest;

import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.WITH_BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParleyApiTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeRest rest = new FakeRest();
  private final ParleyApi api = ParleyApi.at(rest.origin());
  private final AccessToken token = new AccessToken("t", NOW);

  @AfterEach
  void stop() {
    rest.close();
  }

  @Test
  void logsIn() {
    rest.on("POST /api/v1/sessions", 200, session("access-1", "refresh-1", NOW.plusSeconds(300)));

    Login login = api.logIn("bob", "secret-password", "phone", true);

    assertThat(login.user()).isEqualTo(new Account(BOB, "bob", "Bob"));
    assertThat(login.tokens().refresh()).isEqualTo("refresh-1");
    assertThat(login.toString()).doesNotContain("refresh-1").doesNotContain("access-1");
  }

  @Test
  void refusalsCarryTheirCodeAndSentence() {
    rest.on(
        "POST /api/v1/accounts",
        409,
        "{'title':'Conflict','detail':'The username is"
            + " taken.','code':'username_taken','status':409}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.register("bob", "secret-password", "Bob"))
        .satisfies(e -> {
          assertThat(e.is(ErrorCode.USERNAME_TAKEN)).isTrue();
          assertThat(e.status()).isEqualTo(409);
          assertThat(e).hasMessage("The username is taken.");
        });
  }

  @Test
  void refusalsWithoutABodyOfOursAreUnderstoodToo() {
    rest.on("GET /api/v1/users?query=b", 429, "<html>");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.search(token, "b"))
        .satisfies(e -> {
          assertThat(e.code()).isEmpty();
          assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
        });
  }

  @Test
  void findsNobody() {
    rest.on("GET /api/v1/users?username=a%26b", 200, "{'users':[]}");

    assertThat(api.find(token, "a&b")).isEmpty();
  }

  @Test
  void listsConversationsPageByPage() {
    rest.on(
        "GET /api/v1/conversations?limit=100",
        200,
        """
        {'conversations':[{'conversation':'%s','head':3,'unread':2,'at':'2026-03-01T12:00:00Z',
         'last':{'conversation':'%s','seq':3,'kind':'void'}}],'next':'c='}
        """
            .formatted(WITH_BOB, WITH_BOB));
    rest.on("GET /api/v1/conversations?limit=100&cursor=c%3D", 200, "{'conversations':[]}");

    assertThat(api.conversations(token))
        .containsExactly(
            new ConversationSummary(WITH_BOB, 3, 2, Optional.of(new LogEvent.Hidden(WITH_BOB, 3))));
  }

  @Test
  void tellsWhoHasReceivedAMessage() {
    rest.on(
        "GET /api/v1/conversations/" + WITH_BOB + "/events/3/receipts",
        200,
        "{'receipts':[{'user':'%s','delivered':true,'read':false}]}".formatted(BOB));

    assertThat(api.receipts(token, WITH_BOB, 3))
        .containsExactly(new MessageReceipt(BOB, true, Optional.empty(), false, Optional.empty()));
  }

  @Test
  void noAnswerIsUnreachable() {
    rest.close();

    assertThatExceptionOfType(UnreachableException.class).isThrownBy(() -> api.search(token, "b"));
  }

  @Test
  void tokensAreRefreshedOnceHoweverManyAsk() {
    rest.on("POST /api/v1/sessions/refresh", 200, session("a2", "r2", NOW.plusSeconds(600)));
    AccessToken old = new AccessToken("a1", NOW.plusSeconds(10));
    MemoryTokenStore store =
        new MemoryTokenStore(new SessionTokens(old, "r1", NOW.plusSeconds(1000)));
    TokenSource tokens = new RefreshingTokens(api, store, () -> NOW);

    CompletableFuture<AccessToken> one = tokens.current();
    CompletableFuture<AccessToken> two = tokens.newerThan(old);

    assertThat(one.join().value()).isEqualTo("a2");
    assertThat(two.join().value()).isEqualTo("a2");
    assertThat(tokens.current().join().value()).isEqualTo("a2");
    assertThat(rest.requests)
        .containsExactly("POST /api/v1/sessions/refresh {\"refreshToken\":\"r1\"}");
  }

  @Test
  void anEndedSessionSaysSo() {
    rest.on("POST /api/v1/sessions/refresh", 401, "{'code':'refresh_token_invalid'}");
    AccessToken old = new AccessToken("a1", NOW);
    MemoryTokenStore store =
        new MemoryTokenStore(new SessionTokens(old, "r1", NOW.plusSeconds(1000)));
    TokenSource tokens = new RefreshingTokens(api, store, () -> NOW);

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> tokens.current().join())
        .withCauseInstanceOf(ApiException.class);
  }

  private static String session(String access, String refresh, Instant expires) {
    return """
    {'accessToken':'%s','accessTokenExpiresAt':'%s','refreshToken':'%s',
     'refreshTokenExpiresAt':'2026-04-01T00:00:00Z','session':{'id':'x'},
     'user':{'id':'%s','username':'bob','displayName':'Bob'}}
    """
        .formatted(access, expires, refresh, BOB);
  }
}
