package io.parley.chassis.redis;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;

/** One call of a script with its keys and arguments. */
public final class RedisScriptCall {

  private final RedisScript script;
  private final RedisKeys keys;
  private final String[] arguments;

  RedisScriptCall(RedisScript script, RedisKeys keys, String[] arguments) {
    this.script = script;
    this.keys = keys;
    this.arguments = arguments;
  }

  AsyncCommand<String, String, List<Object>> byDigest() {
    return command(CommandType.EVALSHA, script.digest());
  }

  AsyncCommand<String, String, List<Object>> bySource() {
    return command(CommandType.EVAL, script.source());
  }

  private AsyncCommand<String, String, List<Object>> command(CommandType type, String script) {
    CommandArgs<String, String> args =
        new CommandArgs<>(StringCodec.UTF8).add(script).add(keys.names().size());
    keys.names().forEach(args::addKey);
    for (String argument : arguments) {
      args.addValue(argument);
    }
    return new AsyncCommand<>(new Command<>(type, new NestedMultiOutput<>(StringCodec.UTF8), args));
  }
}
