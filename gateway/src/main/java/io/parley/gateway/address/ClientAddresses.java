package io.parley.gateway.address;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.parley.gateway.GatewayProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the address of a client. Only what trusted proxies say is believed: the client is the last
 * address of X-Forwarded-For that is not one of theirs.
 */
@Component
public final class ClientAddresses {

  private static final InetAddress NOWHERE = InetAddress.ofLiteral("0.0.0.0");
  private static final int MAX_HOPS = 32;

  private final List<IpSubnetFilterRule> trusted;

  ClientAddresses(GatewayProperties properties) {
    this.trusted = properties.trustedProxies().stream().map(ClientAddresses::network).toList();
  }

  /**
   * The client of a request.
   *
   * @param remote the other end of the connection
   * @param forwardedFor the header X-Forwarded-For, if there is one
   * @param forwardedProto the header X-Forwarded-Proto, if there is one
   */
  public ClientAddress of(
      @Nullable InetSocketAddress remote,
      @Nullable String forwardedFor,
      @Nullable String forwardedProto) {
    if (remote == null || remote.getAddress() == null) {
      return new ClientAddress(NOWHERE, false);
    }
    if (!isTrusted(remote.getAddress())) {
      return new ClientAddress(remote.getAddress(), false);
    }
    boolean secure = "https".equalsIgnoreCase(forwardedProto);
    InetAddress client =
        forwardedFor == null ? remote.getAddress() : last(forwardedFor, remote.getAddress());
    return new ClientAddress(client, secure);
  }

  private InetAddress last(String forwardedFor, InetAddress proxy) {
    String[] hops = forwardedFor.split(",", -1);
    InetAddress client = proxy;
    for (int i = hops.length - 1; i >= 0 && i >= hops.length - MAX_HOPS; i--) {
      Optional<InetAddress> hop = literal(hops[i].strip());
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
      if (!isTrusted(client)) {
        return client;
      }
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return trusted.stream().anyMatch(rule -> rule.matches(socket));
  }

  /** Never asks a name server. */
  private static Optional<InetAddress> literal(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static IpSubnetFilterRule network(String cidr) {
    int slash = cidr.indexOf('/');
    Optional<InetAddress> address = literal(slash < 0 ? cidr : cidr.substring(0, slash));
    if (address.isEmpty()) {
      throw new IllegalArgumentException(
          "parley.gateway.trusted-proxies: " + cidr + " is not a network such as 10.0.0.0/8");
    }
    int bits = address.get().getAddress().length * 8;
    int prefix = slash < 0 ? bits : Integer.parseInt(cidr.substring(slash + 1));
    return new IpSubnetFilterRule(address.get(), prefix, IpFilterRuleType.ACCEPT);
  }
}
