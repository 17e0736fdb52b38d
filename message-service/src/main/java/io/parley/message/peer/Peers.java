package io.parley.message.peer;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.MessageLogGrpc.MessageLogBlockingStub;
import java.time.Duration;
import java.util.function.Function;

/** Calls to other instances of this service. */
public final class Peers {

  private final RpcCaller caller;
  private final RpcChannels channels;
  private final Duration deadline;

  public Peers(RpcCaller caller, RpcChannels channels, Duration deadline) {
    this.caller = caller;
    this.channels = channels;
    this.deadline = deadline;
  }

  /**
   * Calls once.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if the instance does not answer
   */
  public <T> T call(String address, Function<MessageLogBlockingStub, T> call) {
    return call(address, deadline, call);
  }

  /**
   * Calls once, with patience of its own.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if the instance does not answer
   */
  public <T> T call(String address, Duration patience, Function<MessageLogBlockingStub, T> call) {
    MessageLogBlockingStub stub = MessageLogGrpc.newBlockingStub(channels.channel(address));
    return caller.call(address, stub, patience, call);
  }

  /** Drops what is kept for an instance that is gone. */
  void forget(String address) {
    channels.release(address);
    caller.forget(address);
  }
}
