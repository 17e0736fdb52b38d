package io.parley.chassis.rpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.parley.chassis.token.ServiceTokens;
import org.jspecify.annotations.Nullable;

/** Lets in only calls of our own services; health checks are open to all. */
final class ServiceTokenServerInterceptor implements ServerInterceptor {

  private static final String HEALTH = "grpc.health.v1.Health";

  private final ServiceTokens tokens;

  ServiceTokenServerInterceptor(ServiceTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public <I, O> ServerCall.Listener<I> interceptCall(
      ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
    String service = call.getMethodDescriptor().getServiceName();
    if (HEALTH.equals(service)
        || isOurs(headers.get(ServiceTokenClientInterceptor.AUTHORIZATION))) {
      return next.startCall(call, headers);
    }
    call.close(
        Status.UNAUTHENTICATED.withDescription("a valid service token is required"),
        new Metadata());
    return new ServerCall.Listener<>() {};
  }

  private boolean isOurs(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith(ServiceTokenClientInterceptor.BEARER)
        && tokens.accepts(authorization.substring(ServiceTokenClientInterceptor.BEARER.length()));
  }
}
