package io.parley.user.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;

/** What is the same in many operations. */
final class OperationDetails {

  /** What needs no access token, as in {@code parley.web.public-paths}. */
  private static final Set<String> PUBLIC_POSTS =
      Set.of("/api/v1/accounts", "/api/v1/sessions", "/api/v1/sessions/refresh");

  private OperationDetails() {}

  static void complete(String path, PathItem item) {
    item.readOperations()
        .forEach(operation -> operation.getResponses().addApiResponse("default", problem()));
    Operation post = item.getPost();
    if (post != null && PUBLIC_POSTS.contains(path)) {
      post.setSecurity(List.of());
    }
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
