package io.parley.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.gateway.support.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressesTest {

  private final ClientAddresses addresses = trusting("10.0.0.0/8, 192.168.7.1, fd00::/8");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "203.0.113.9 | 198.51.100.1            | 203.0.113.9",
        "203.0.113.9 | -                       | 203.0.113.9",
        "10.1.2.3    | -                       | 10.1.2.3",
        "10.1.2.3    | 198.51.100.1            | 198.51.100.1",
        "10.1.2.3    | 1.1.1.1, 198.51.100.1   | 198.51.100.1",
        "10.1.2.3    | 198.51.100.1, 10.9.9.9  | 198.51.100.1",
        "192.168.7.1 | 198.51.100.1            | 198.51.100.1",
        "192.168.7.2 | 198.51.100.1            | 192.168.7.2",
        "10.1.2.3    | nonsense                | 10.1.2.3",
        "10.1.2.3    | example.org, 10.9.9.9   | 10.9.9.9",
        "10.1.2.3    | ''                      | 10.1.2.3",
        "fd00::1     | 2001:db8::5             | 2001:db8:0:0:0:0:0:5"
      })
  void theClientIsTheLastAddressThatIsNoTrustedProxy(
      String remote, @Nullable String forwardedFor, String client) {
    assertThat(addresses.of(socket(remote), forwardedFor, null).text()).isEqualTo(client);
  }

  @Test
  void onlyATrustedProxySaysThatTheClientCameOverTls() {
    assertThat(addresses.of(socket("10.1.2.3"), "198.51.100.1", "https").secure()).isTrue();
    assertThat(addresses.of(socket("10.1.2.3"), "198.51.100.1", "http").secure()).isFalse();
    assertThat(addresses.of(socket("203.0.113.9"), null, "https").secure()).isFalse();
  }

  @Test
  void neighboursInOneIpv6NetworkShareTheirLimits() {
    ClientAddress one = addresses.of(socket("2001:db8:1:2::1"), null, null);
    ClientAddress other = addresses.of(socket("2001:db8:1:2:ffff::9"), null, null);
    ClientAddress stranger = addresses.of(socket("2001:db8:1:3::1"), null, null);
    assertThat(one.network()).isEqualTo(other.network()).isNotEqualTo(stranger.network());
  }

  @Test
  void aWrongNetworkStopsTheStartWithASentence() {
    assertThatThrownBy(() -> trusting("10.0.0/8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parley.gateway.trusted-proxies: 10.0.0/8 is not a network");
  }

  private static ClientAddresses trusting(String networks) {
    return new ClientAddresses(
        Settings.gateway(Map.of("parley.gateway.trusted-proxies", networks)));
  }

  private static InetSocketAddress socket(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 1);
  }
}
