package io.parley.user.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.user.account.AccountStore;
import io.parley.user.metrics.UserMetric;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The exchange of refresh tokens. */
@Tag(name = "sessions")
@RestController
class RefreshController {

  private final Refresh refresh;
  private final AccountStore accounts;
  private final MeterRegistry meters;

  RefreshController(Refresh refresh, AccountStore accounts, MeterRegistry meters) {
    this.refresh = refresh;
    this.accounts = accounts;
    this.meters = meters;
  }

  @Operation(
      summary =
          "Exchanges a refresh token for a new one and an access token, or "
              + "answers refresh_token_invalid.")
  @PostMapping("/api/v1/sessions/refresh")
  ResponseEntity<TokenResponse> refresh(@Valid @RequestBody RefreshRequest request) {
    RefreshResult result =
        RefreshToken.tryParse(request.refreshToken())
            .map(refresh::refresh)
            .orElseGet(RefreshResult.Unknown::new);
    UserMetric.REFRESHES.count(meters, outcome(result));
    return switch (result) {
      case RefreshResult.Rotated(var tokens) -> answer(tokens);
      case RefreshResult.Repeated(var tokens) -> answer(tokens);
      case RefreshResult.Unknown(), RefreshResult.Reused() -> throw refused();
    };
  }

  private ResponseEntity<TokenResponse> answer(IssuedTokens tokens) {
    UserId user = tokens.session().user();
    return accounts
        .find(user)
        .map(account ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TokenResponse.of(tokens, account)))
        .orElseThrow(RefreshController::refused);
  }

  private static ProblemException refused() {
    return new ProblemException(ErrorCode.REFRESH_TOKEN_INVALID);
  }

  private static String outcome(RefreshResult result) {
    return switch (result) {
      case RefreshResult.Rotated _ -> "rotated";
      case RefreshResult.Repeated _ -> "repeated";
      case RefreshResult.Unknown _ -> "unknown";
      case RefreshResult.Reused _ -> "reused";
    };
  }

  record RefreshRequest(@NotNull String refreshToken) {

    /** Says nothing, so that no token gets into a log. */
    @Override
    public String toString() {
      return "RefreshRequest";
    }
  }
}
