package io.parley.e2e.cluster;

import io.parley.local.layout.ServiceName;
import io.parley.local.services.ServicePlan;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which processes the tests run, and what they are told. */
final class Plans {

  private static final String PLENTY = "100000";

  // A dozen JVMs that all compile their code as well as they can leave two cores no time for tests.
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  /** So that a load is limited by nothing but the machine. */
  private static final Map<ServiceName, List<String>> LIMITS =
      Map.of(
          ServiceName.WEBSOCKET_HANDLER,
          List.of(
              "PARLEY_HANDLER_RATES_MESSAGEBURST",
              "PARLEY_HANDLER_RATES_MESSAGESPERSECOND",
              "PARLEY_HANDLER_RATES_FRAMEBURST",
              "PARLEY_HANDLER_RATES_FRAMESPERSECOND"),
          ServiceName.GATEWAY,
          List.of(
              "PARLEY_GATEWAY_LIMITS_ACCOUNT_BURST",
              "PARLEY_GATEWAY_LIMITS_ACCOUNT_PERSECOND",
              "PARLEY_GATEWAY_LIMITS_ADDRESS_BURST",
              "PARLEY_GATEWAY_LIMITS_ADDRESS_PERSECOND",
              "PARLEY_GATEWAY_LIMITS_SIGNIN_BURST",
              "PARLEY_GATEWAY_LIMITS_SIGNIN_PERSECOND",
              "PARLEY_GATEWAY_LIMITS_CONNECT_BURST",
              "PARLEY_GATEWAY_LIMITS_CONNECT_PERSECOND"));

  /** Who is an admin of the server: a name that no test before has taken. */
  static final String ADMIN = "admin-" + UUID.randomUUID().toString().substring(0, 12);

  private Plans() {}

  /** Two of what scales, with rate limits that a load does not reach. */
  static ServicePlan loadTest() {
    ServicePlan plan =
        ServicePlan.everything()
            .with(ServiceName.MESSAGE_SERVICE, 2)
            .with(ServiceName.WEBSOCKET_HANDLER, 2)
            .withVariable(ServiceName.USER_SERVICE, "PARLEY_USER_ADMINS", ADMIN);
    for (Map.Entry<ServiceName, List<String>> service : LIMITS.entrySet()) {
      for (String variable : service.getValue()) {
        plan = plan.withVariable(service.getKey(), variable, PLENTY);
      }
    }
    for (ServiceName service : ServiceName.values()) {
      plan = plan.withVariable(service, "JAVA_TOOL_OPTIONS", QUICK_COMPILER);
    }
    return plan;
  }
}
