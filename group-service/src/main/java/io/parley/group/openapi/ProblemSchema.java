package io.parley.group.openapi;

import io.parley.contracts.ErrorCode;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;

/** The schema of RFC 9457 problem details with our stable codes. */
final class ProblemSchema {

  static final String NAME = "Problem";

  private ProblemSchema() {}

  static Schema<?> schema() {
    StringSchema code = new StringSchema();
    code.setDescription("decide by this");
    code.setEnum(Arrays.stream(ErrorCode.values()).map(ErrorCode::wireName).toList());
    ObjectSchema problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema().example("urn:parley:error:group_full"));
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema().description("for people; may change"));
    problem.addProperty("code", code);
    problem.addProperty("field", new StringSchema().description("the field that is wrong, if any"));
    problem.setRequired(List.of("type", "title", "status", "code"));
    return problem;
  }
}
