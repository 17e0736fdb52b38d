package io.parley.gateway.token;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Which requests need no access token, and which of them ask for a password to be checked or set.
 */
public final class PublicRequests {

  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final String KEYS = "/.well-known/jwks.json";

  private static final Set<String> POSTS = Set.of(ACCOUNTS, SESSIONS, SESSIONS + "/refresh");

  private PublicRequests() {}

  /** Whether the request needs no access token. */
  public static boolean isPublic(ServerHttpRequest request) {
    String path = request.getPath().value();
    return isPost(request) ? POSTS.contains(path) : KEYS.equals(path);
  }

  /** Whether the request is a log-in or a registration. */
  public static boolean isSignIn(ServerHttpRequest request) {
    String path = request.getPath().value();
    return isPost(request) && (ACCOUNTS.equals(path) || SESSIONS.equals(path));
  }

  private static boolean isPost(ServerHttpRequest request) {
    return HttpMethod.POST.equals(request.getMethod());
  }
}
