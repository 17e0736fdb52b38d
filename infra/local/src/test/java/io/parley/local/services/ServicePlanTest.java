package io.parley.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.local.layout.Instance;
import io.parley.local.layout.ServiceName;
import io.parley.local.layout.StateFile;
import org.junit.jupiter.api.Test;

class ServicePlanTest {

  @Test
  void usualPlanRunsOneProcessOfEach() {
    assertThat(ServicePlan.everything().processes())
        .extracting(Instance::name)
        .containsExactly(
            "user-service",
            "group-service",
            "websocket-manager",
            "last-seen-service",
            "message-service-1",
            "websocket-handler-1",
            "group-message-handler-1",
            "gateway");
  }

  @Test
  void servicesCanRunAsSeveralProcessesOrNotAtAll() {
    assertThat(
            ServicePlan.nothing()
                .with(ServiceName.MESSAGE_SERVICE, 2)
                .with(ServiceName.GATEWAY, 1)
                .without(ServiceName.GATEWAY)
                .processes())
        .extracting(Instance::name)
        .containsExactly("message-service-1", "message-service-2");
  }

  @Test
  void planTravelsAsJson() {
    ServicePlan plan =
        ServicePlan.everything().withVariable(ServiceName.GATEWAY, "PARLEY_LIMITS", "off");
    String json = StateFile.JSON.writeValueAsString(plan);
    assertThat(StateFile.JSON.readValue(json, ServicePlan.class)).isEqualTo(plan);
    assertThat(json).contains("\"websocket-handler\":1");
  }
}
