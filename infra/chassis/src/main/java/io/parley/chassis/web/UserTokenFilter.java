package io.parley.chassis.web;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.token.TokenVerification;
import io.parley.chassis.token.UserTokens;
import io.parley.contracts.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests to {@code /api/} in that show a valid access token, and those that need none. The
 * gateway has checked the token already; a service does not rely on it.
 */
final class UserTokenFilter extends OncePerRequestFilter {

  private static final String ACTUATOR = "/actuator/";
  private static final String BEARER = "Bearer ";

  private final UserTokens tokens;
  private final ProblemWriter problems;
  private final Set<String> publicPaths;

  UserTokenFilter(UserTokens tokens, ProblemWriter problems, WebProperties properties) {
    this.tokens = tokens;
    this.problems = problems;
    this.publicPaths = Set.copyOf(properties.publicPaths());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = decodedPath(request);
    return path.startsWith(ACTUATOR) || publicPaths.contains(request.getMethod() + " " + path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null || !authorization.startsWith(BEARER)) {
      problems.write(response, new ProblemException(ErrorCode.TOKEN_MISSING));
      return;
    }
    switch (tokens.verify(authorization.substring(BEARER.length()))) {
      case TokenVerification.Valid(var token) -> {
        CurrentUser user = new CurrentUser(token.user(), token.session(), token.admin());
        request.setAttribute(CurrentUser.class.getName(), user);
        chain.doFilter(request, response);
      }
      case TokenVerification.Expired() ->
          problems.write(response, new ProblemException(ErrorCode.TOKEN_EXPIRED));
      case TokenVerification.Invalid() ->
          problems.write(response, new ProblemException(ErrorCode.TOKEN_INVALID));
      case TokenVerification.KeysUnavailable() ->
          problems.write(response, new ProblemException(ErrorCode.UNAVAILABLE));
    }
  }

  private static String decodedPath(HttpServletRequest request) {
    String inside = request.getPathInfo();
    return inside == null ? request.getServletPath() : request.getServletPath() + inside;
  }
}
