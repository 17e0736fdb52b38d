package io.parley.gateway.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The address of a client.
 *
 * @param address where it comes from
 * @param secure whether it came over TLS
 */
public record ClientAddress(InetAddress address, boolean secure) {

  private static final int NETWORK_BYTES = 8;

  /** The address as text. */
  public String text() {
    return address.getHostAddress();
  }

  /** What limits count by: an IPv4 address, or the /64 network of an IPv6 address. */
  public String network() {
    if (!(address instanceof Inet6Address)) {
      return text();
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }
}
