package io.parley.user.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.user.metrics.UserMetric;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and verifies passwords with Argon2id, with the parameters that OWASP recommends (19 MiB,
 * two passes, one lane). It runs on a few platform threads of its own, so that hashing neither
 * takes the carriers of the virtual threads nor all memory.
 *
 * <p>Throws a {@link ProblemException} with {@link ErrorCode#OVERLOADED} when too many wait
 * already.
 */
@Component
public final class PasswordHasher implements DisposableBean {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** When somebody who was refused may try again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Of a password that nobody has, with the parameters above. */
  private static final PasswordHash NOBODYS =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$7ysQ1LGs0Bx17SHl4mWHBQ"
              + "$YgwylBMcvvVL31vDXIwLnOOSvAo4KI8FONSyZQC6TWk");

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final ThreadPoolExecutor executor;
  private final long waitNanos;
  private final Timer timer;

  public PasswordHasher(PasswordProperties properties, MeterRegistry meters) {
    executor =
        new ThreadPoolExecutor(
            properties.concurrency(),
            properties.concurrency(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(properties.queue()),
            Thread.ofPlatform().name("argon2-", 0).daemon().factory());
    executor.allowCoreThreadTimeOut(true);
    waitNanos = properties.maxWait().toNanos();
    timer = UserMetric.PASSWORD_HASH.timer(meters);
    UserMetric.PASSWORD_QUEUE.gauge(meters, executor.getQueue(), queue -> queue.size());
  }

  /** A new hash with a new salt. */
  public PasswordHash hash(Password password) {
    return run(() -> new PasswordHash(encoder.encode(password.value())));
  }

  /**
   * Whether a password is the one that was hashed. Takes the same time, and says no, when there is
   * no hash.
   */
  public boolean verify(Password password, Optional<PasswordHash> hash) {
    String encoded = hash.orElse(NOBODYS).encoded();
    boolean matches = run(() -> encoder.matches(password.value(), encoded));
    return matches && hash.isPresent();
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }

  private <T> T run(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(() -> timer.recordCallable(work));
    try {
      executor.execute(task);
      return task.get(waitNanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException | TimeoutException | CancellationException e) {
      executor.remove(task);
      throw overloaded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      executor.remove(task);
      throw overloaded();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    }
  }

  private static ProblemException overloaded() {
    return new ProblemException(ErrorCode.OVERLOADED).retryAfter(PAUSE);
  }
}
