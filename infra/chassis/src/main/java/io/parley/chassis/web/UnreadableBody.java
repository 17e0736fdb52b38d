package io.parley.chassis.web;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that is not the JSON that was expected. */
final class UnreadableBody {

  private static final int MAX_NAME = 64;

  private UnreadableBody() {}

  static ProblemException explain(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case UnrecognizedPropertyException unknown -> {
        String name = shorten(unknown.getPropertyName());
        yield new ProblemException(ErrorCode.UNKNOWN_FIELD)
            .withDetail("There is no field named " + name + ".");
      }
      case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
          impossible(mismatch.getPath());
      // A number that no long holds. What is not JSON at all has a path, too.
      case InputCoercionException tooLarge when !tooLarge.getPath().isEmpty() ->
          impossible(tooLarge.getPath());
      case null, default -> new ProblemException(ErrorCode.MALFORMED_BODY);
    };
  }

  private static ProblemException impossible(List<JacksonException.Reference> path) {
    String field = path(path);
    return ProblemException.invalidField(field, field + " has a value that it cannot have.");
  }

  private static String path(List<JacksonException.Reference> path) {
    String joined =
        path.stream()
            .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
            .collect(Collectors.joining("."));
    return shorten(joined);
  }

  private static String shorten(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
  }
}
