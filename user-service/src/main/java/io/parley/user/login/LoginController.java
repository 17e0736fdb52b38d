package io.parley.user.login;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.user.account.Account;
import io.parley.user.password.Password;
import io.parley.user.session.Sessions;
import io.parley.user.session.TokenResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Logging in. */
@Tag(name = "sessions")
@RestController
class LoginController {

  private final Login login;
  private final Sessions sessions;

  LoginController(Login login, Sessions sessions) {
    this.login = login;
    this.sessions = sessions;
  }

  @Operation(summary = "Begins a session, or answers bad_credentials.")
  @PostMapping("/api/v1/sessions")
  ResponseEntity<TokenResponse> logIn(@Valid @RequestBody LoginRequest request) {
    Account account =
        login
            .authenticate(request.username(), new Password(request.password()))
            .orElseThrow(() -> new ProblemException(ErrorCode.BAD_CREDENTIALS));
    TokenResponse tokens =
        TokenResponse.of(
            sessions.begin(account.id(), request.deviceName(), request.remembered()), account);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
  }
}
