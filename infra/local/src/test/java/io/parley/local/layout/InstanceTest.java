package io.parley.local.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InstanceTest {

  @Test
  void onlyServicesThatScaleAreNumbered() {
    assertThat(Instance.first(ServiceName.GATEWAY).name()).isEqualTo("gateway");
    assertThat(new Instance(ServiceName.MESSAGE_SERVICE, 2).name()).isEqualTo("message-service-2");
  }

  @Test
  void nameLeadsBackToTheInstance() {
    assertThat(Instance.find("websocket-handler-8"))
        .contains(new Instance(ServiceName.WEBSOCKET_HANDLER, 8));
    assertThat(Instance.find("user-service")).contains(Instance.first(ServiceName.USER_SERVICE));
  }

  @Test
  void otherNamesLeadNowhere() {
    assertThat(Instance.find("cassandra")).isEmpty();
    assertThat(Instance.find("message-service")).isEmpty();
    assertThat(Instance.find("message-service-9")).isEmpty();
    assertThat(Instance.find("gateway-1")).isEmpty();
  }

  @Test
  void thereAreAsManyProcessesAsPorts() {
    assertThatThrownBy(() -> new Instance(ServiceName.MESSAGE_SERVICE, 9))
        .isInstanceOf(Refusal.class)
        .hasMessage("message-service runs as 1 to 8 processes, not 9.");
    assertThatThrownBy(() -> new Instance(ServiceName.GATEWAY, 2)).isInstanceOf(Refusal.class);
  }
}
