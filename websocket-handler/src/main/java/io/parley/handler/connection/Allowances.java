package io.parley.handler.connection;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/** What a connection or a user may still send; made when first asked for. */
final class Allowances {

  private @Nullable Bucket messages;
  private @Nullable Bucket frames;

  synchronized Bucket messages(RateLimiter limiter) {
    Bucket bucket = messages == null ? limiter.messageBucket() : messages;
    messages = bucket;
    return bucket;
  }

  synchronized Bucket frames(RateLimiter limiter) {
    Bucket bucket = frames == null ? limiter.frameBucket() : frames;
    frames = bucket;
    return bucket;
  }
}
