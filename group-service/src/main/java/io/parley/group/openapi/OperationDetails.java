package io.parley.group.openapi;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** What is the same in all operations. */
final class OperationDetails {

  private OperationDetails() {}

  static void complete(PathItem item) {
    item.readOperations()
        .forEach(operation -> operation.getResponses().addApiResponse("default", problem()));
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
