package io.parley.chassis.redis;

import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A Lua script; Redis knows it by the digest of its source once it has seen it. */
public final class RedisScript {

  private final String source;
  private final String digest;

  private RedisScript(String source) {
    this.source = source;
    this.digest = Base16.digest(source.getBytes(StandardCharsets.UTF_8));
  }

  /** The script {@code redis/<name>.lua} of the classpath. */
  public static RedisScript load(String name) {
    try {
      return new RedisScript(
          new ClassPathResource("redis/" + name + ".lua")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the script " + name + " is not on the classpath", e);
    }
  }

  /** A call of this script. All keys must share one hash tag. */
  public RedisScriptCall call(RedisKeys keys, String... arguments) {
    return new RedisScriptCall(this, keys, arguments);
  }

  String source() {
    return source;
  }

  String digest() {
    return digest;
  }
}
