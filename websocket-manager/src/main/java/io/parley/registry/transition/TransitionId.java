package io.parley.registry.transition;

import io.parley.registry.redis.RedisBucket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a transition; of one user's transitions the later has the later entry.
 *
 * @param bucket which stream it is in
 * @param entry its id there, {@code milliseconds-number}
 */
public record TransitionId(RedisBucket bucket, String entry) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,15}-[0-9]{1,18})@([0-9]{1,3})");

  /** Reads the text form. */
  public static TransitionId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a transition id is milliseconds-number@bucket");
    }
    return new TransitionId(new RedisBucket(Integer.parseInt(matcher.group(2))), matcher.group(1));
  }

  /** The text form, {@code milliseconds-number@bucket}. */
  @Override
  public String toString() {
    return entry + "@" + bucket.number();
  }
}
