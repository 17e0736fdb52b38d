package io.parley.user.account;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.user.password.Password;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration. */
@Tag(name = "accounts")
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

  private final Registration registration;

  AccountController(Registration registration) {
    this.registration = registration;
  }

  @Operation(
      summary = "Makes an account.",
      description = "Answers username_taken if somebody has the name.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RegistrationResponse register(@Valid @RequestBody RegistrationRequest request) {
    return switch (registration.register(
        request.name(), new Password(request.password()), request.profile())) {
      case RegistrationResult.Registered(var account) ->
          new RegistrationResponse(OwnUser.of(account));
      case RegistrationResult.UsernameTaken() ->
          throw new ProblemException(ErrorCode.USERNAME_TAKEN);
    };
  }

  record RegistrationResponse(OwnUser user) {}
}
