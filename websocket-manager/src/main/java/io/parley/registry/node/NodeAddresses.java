package io.parley.registry.node;

import java.util.regex.Pattern;

/**
 * Where a node is reached.
 *
 * @param rpc {@code host:port} of its RPC server
 * @param http {@code host:port} of its HTTP server
 */
public record NodeAddresses(String rpc, String http) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,250}:[0-9]{1,5}");

  public NodeAddresses {
    if (!FORM.matcher(rpc).matches() || !FORM.matcher(http).matches()) {
      throw new IllegalArgumentException("the address of a node is host:port");
    }
  }
}
