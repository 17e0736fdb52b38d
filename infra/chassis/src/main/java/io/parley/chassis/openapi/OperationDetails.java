package io.parley.chassis.openapi;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** What is the same in many operations. */
final class OperationDetails {

  private OperationDetails() {}

  static void complete(String path, PathItem item, List<String> publicPaths) {
    item.readOperationsMap()
        .forEach((method, operation) -> {
          operation.getResponses().addApiResponse("default", problem());
          if (publicPaths.contains(method + " " + path)) {
            operation.setSecurity(List.of());
          }
        });
  }

  private static ApiResponse problem() {
    return new ApiResponse()
        .description("What went wrong, with a stable code.")
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType().schema(new Schema<>().$ref(ProblemSchema.NAME))));
  }
}
