package io.parley.chassis.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.parley.chassis.token.ServiceTokens;

/** Shows this service's token with every call. */
final class ServiceTokenClientInterceptor implements ClientInterceptor {

  static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  static final String BEARER = "Bearer ";

  private final ServiceTokens tokens;

  ServiceTokenClientInterceptor(ServiceTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public <I, O> ClientCall<I, O> interceptCall(
      MethodDescriptor<I, O> method, CallOptions options, Channel next) {
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<O> listener, Metadata headers) {
        headers.put(AUTHORIZATION, BEARER + tokens.token());
        super.start(listener, headers);
      }
    };
  }
}
