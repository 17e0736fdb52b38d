package io.parley.gateway.problem;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** RFC 9457 problem details, as the services write them. */
@Component
public final class ProblemBody {

  private final JsonMapper json;

  ProblemBody(JsonMapper json) {
    this.json = json;
  }

  /** The bytes of the body. */
  public byte[] bytes(ProblemException problem) {
    ErrorCode code = problem.code();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:parley:error:" + code.wireName());
    body.put("title", code.sentence());
    body.put("status", code.httpStatus());
    body.put("detail", problem.detail());
    body.put("code", code.wireName());
    return json.writeValueAsBytes(body);
  }
}
