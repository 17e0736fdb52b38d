package io.parley.local.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {
  private static final Instance HANDLER = new Instance(ServiceName.WEBSOCKET_HANDLER, 3);

  @Test
  void nothingSharesAPort() {
    assertThat(new Ports(0).all()).extracting(Ports.Use::port).doesNotHaveDuplicates();
  }

  @Test
  void offsetMovesEveryPort() {
    assertThat(new Ports(100).all())
        .zipSatisfy(
            new Ports(0).all(),
            (moved, usual) -> assertThat(moved.port()).isEqualTo(usual.port() + 100));
  }

  @Test
  void gatewayKeepsHealthChecksOffThePublicPort() {
    Instance gateway = Instance.first(ServiceName.GATEWAY);
    assertThat(new Ports(0).http(gateway)).isEqualTo(8080);
    assertThat(new Ports(0).management(gateway)).isEqualTo(18100);
    assertThat(new Ports(0).management(HANDLER)).isEqualTo(new Ports(0).http(HANDLER));
  }

  @Test
  void instancesAreNumberedThrough() {
    assertThat(new Ports(0).http(HANDLER)).isEqualTo(18133);
    assertThat(new Ports(0).grpc(HANDLER)).isEqualTo(19133);
  }

  @Test
  void impossibleOffsetIsRefused() {
    assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Ports(60_000)).isInstanceOf(Refusal.class);
  }
}
