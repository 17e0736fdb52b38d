package io.parley.chassis.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.parley.chassis.rpc.RpcUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sends commands to Redis, many in one round trip. All calls block until the answers are there, and
 * end with {@link RpcUnavailableException} when Redis is away or does not answer in time; nothing
 * is queued for a Redis that is away.
 */
public final class RedisLink {

  private static final String PEER = "redis";

  private final Supplier<StatefulConnection<String, String>> connection;
  private final long timeoutNanos;

  public RedisLink(Supplier<StatefulConnection<String, String>> connection, Duration timeout) {
    this.connection = connection;
    this.timeoutNanos = timeout.toNanos();
  }

  /** Runs one script. */
  public List<Object> run(RedisScriptCall call) {
    return run(List.of(call)).getFirst();
  }

  /** Runs scripts in one round trip, or two when Redis does not know one of them yet. */
  public List<List<Object>> run(List<RedisScriptCall> calls) {
    long deadline = System.nanoTime() + timeoutNanos;
    List<AsyncCommand<String, String, List<Object>>> commands =
        send(calls.stream().map(RedisScriptCall::byDigest).toList());
    List<AsyncCommand<String, String, List<Object>>> again = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<List<Object>> answers = new ArrayList<>(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      if (isUnknownScript(commands.get(i), deadline)) {
        places.add(i);
        again.add(calls.get(i).bySource());
        answers.add(List.of());
      } else {
        answers.add(await(commands.get(i), deadline));
      }
    }
    if (!again.isEmpty()) {
      List<List<Object>> late = await(send(again), deadline);
      for (int i = 0; i < late.size(); i++) {
        answers.set(places.get(i), late.get(i));
      }
    }
    return answers;
  }

  /** The values of hashes, in the order of the keys. */
  public List<List<String>> hashValues(List<String> keys) {
    long deadline = System.nanoTime() + timeoutNanos;
    return await(
        send(
            keys.stream()
                .map(key ->
                    new AsyncCommand<>(
                        new Command<>(
                            CommandType.HVALS,
                            new ValueListOutput<>(StringCodec.UTF8),
                            new CommandArgs<>(StringCodec.UTF8).addKey(key))))
                .toList()),
        deadline);
  }

  /** Some members of a set, at most {@code limit}; each once. */
  public List<String> someMembers(String key, int limit) {
    long deadline = System.nanoTime() + timeoutNanos;
    CommandArgs<String, String> args = new CommandArgs<>(StringCodec.UTF8).addKey(key).add(limit);
    return await(
            send(
                List.of(
                    new AsyncCommand<>(
                        new Command<>(
                            CommandType.SRANDMEMBER,
                            new ValueListOutput<>(StringCodec.UTF8),
                            args)))),
            deadline)
        .getFirst();
  }

  /** How many members sets have, in the order of the keys. */
  public List<Long> setSizes(List<String> keys) {
    long deadline = System.nanoTime() + timeoutNanos;
    return await(
        send(
            keys.stream()
                .map(key ->
                    new AsyncCommand<>(
                        new Command<>(
                            CommandType.SCARD,
                            new IntegerOutput<>(StringCodec.UTF8),
                            new CommandArgs<>(StringCodec.UTF8).addKey(key))))
                .toList()),
        deadline);
  }

  /** Adds members to sets. */
  public void addMembers(List<RedisMember> members) {
    changeSets(CommandType.SADD, members);
  }

  /** Removes members from sets. */
  public void removeMembers(List<RedisMember> members) {
    changeSets(CommandType.SREM, members);
  }

  private void changeSets(CommandType type, List<RedisMember> members) {
    long deadline = System.nanoTime() + timeoutNanos;
    var _ =
        await(
            send(
                members.stream()
                    .map(member ->
                        new AsyncCommand<>(
                            new Command<>(
                                type,
                                new IntegerOutput<>(StringCodec.UTF8),
                                new CommandArgs<>(StringCodec.UTF8)
                                    .addKey(member.key())
                                    .addValue(member.value()))))
                    .toList()),
            deadline);
  }

  private <T> List<AsyncCommand<String, String, T>> send(
      List<AsyncCommand<String, String, T>> commands) {
    try {
      var _ = connection.get().dispatch(commands);
    } catch (RuntimeException e) {
      throw new RpcUnavailableException(PEER, e);
    }
    return commands;
  }

  private static <T> List<T> await(List<AsyncCommand<String, String, T>> commands, long deadline) {
    List<T> answers = new ArrayList<>(commands.size());
    for (AsyncCommand<String, String, T> command : commands) {
      answers.add(await(command, deadline));
    }
    return answers;
  }

  private static <T> T await(AsyncCommand<String, String, T> command, long deadline) {
    try {
      return command.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      command.cancel();
      throw new RpcUnavailableException(PEER, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RpcUnavailableException(PEER, e);
    }
  }

  private static boolean isUnknownScript(AsyncCommand<String, String, ?> command, long deadline) {
    try {
      var _ = await(command, deadline);
      return false;
    } catch (RpcUnavailableException e) {
      if (e.getCause() instanceof ExecutionException failure
          && failure.getCause() instanceof RedisNoScriptException) {
        return true;
      }
      throw e;
    }
  }
}
