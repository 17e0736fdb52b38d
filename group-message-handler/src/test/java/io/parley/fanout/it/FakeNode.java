package io.parley.fanout.it;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliverResponse;
import io.parley.contracts.delivery.v1.DeliverResult;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.contracts.delivery.v1.Push;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A handler: notes what its users get. It can stand still, as a process that was stopped does: it
 * takes calls, answers nothing, and goes on later with what it took. It can die.
 */
final class FakeNode extends DeliveryGrpc.DeliveryImplBase implements AutoCloseable {

  private final String id = "node-" + UserId.next();
  private final Set<String> here = ConcurrentHashMap.newKeySet();
  private final List<Got> got = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moving = lock.newCondition();
  private final Server server;
  private boolean still;
  private int calls;

  FakeNode() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .addService(this)
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return id;
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  void connect(UserId user) {
    here.add(user.toString());
  }

  void disconnect(UserId user) {
    here.remove(user.toString());
  }

  void standStill() {
    lock.lock();
    try {
      still = true;
    } finally {
      lock.unlock();
    }
  }

  void goOn() {
    lock.lock();
    try {
      still = false;
      moving.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Everything that came, in its order, repetitions included. */
  List<Got> got() {
    lock.lock();
    try {
      return List.copyOf(got);
    } finally {
      lock.unlock();
    }
  }

  /** The numbers of the events of a conversation that a user got, repetitions left out. */
  List<Long> seqs(String conversation, UserId user) {
    return got().stream()
        .filter(one -> one.conversation().equals(conversation) && one.user().equals(user))
        .map(Got::seq)
        .distinct()
        .toList();
  }

  List<Push> pushes() {
    lock.lock();
    try {
      return List.copyOf(pushes);
    } finally {
      lock.unlock();
    }
  }

  int calls() {
    lock.lock();
    try {
      return calls;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  @Override
  public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
    DeliverResponse.Builder response = DeliverResponse.newBuilder();
    lock.lock();
    try {
      while (still) {
        moving.awaitUninterruptibly();
      }
      calls++;
      request.getPushesList().forEach(push -> response.addResults(take(push)));
    } finally {
      lock.unlock();
    }
    if (!(answer instanceof ServerCallStreamObserver<?> call && call.isCancelled())) {
      answer.onNext(response.build());
      answer.onCompleted();
    }
  }

  private DeliverResult take(Push push) {
    pushes.add(push);
    DeliverResult.Builder result = DeliverResult.newBuilder();
    for (String user : push.getUsersList()) {
      if (here.contains(user)) {
        got.add(Got.of(user, push));
      } else {
        result.addNotHere(user);
      }
    }
    return result.build();
  }
}
