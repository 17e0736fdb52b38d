package io.parley.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.user.metrics.UserMetric;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private static final Password PASSWORD = new Password("correct horse");

  /** Whoever asks it how much time has passed waits until the hasher stops. */
  private static final class HaltingClock implements Clock {

    @Override
    public long wallTime() {
      return 0;
    }

    @Override
    public long monotonicTime() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return 0;
    }
  }

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private PasswordHasher hasher = hasher(new PasswordProperties(2, 100, Duration.ofSeconds(30)));

  @AfterEach
  void stop() {
    hasher.destroy();
  }

  @Test
  void onlyTheRightPasswordIsVerified() {
    Optional<PasswordHash> hash = Optional.of(hasher.hash(PASSWORD));

    assertThat(hasher.verify(PASSWORD, hash)).isTrue();
    assertThat(hasher.verify(new Password("correct horsf"), hash)).isFalse();
  }

  @Test
  void hashesHaveTheRecommendedParametersAndDifferEachTime() {
    PasswordHash hash = hasher.hash(PASSWORD);

    assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hash);
  }

  @Test
  void composedAndDecomposedLettersAreTheSamePassword() {
    Optional<PasswordHash> hash = Optional.of(hasher.hash(new Password("p\u00e4ssword")));

    assertThat(hasher.verify(new Password("pa\u0308ssword"), hash)).isTrue();
  }

  @Test
  void whereThereIsNoHashOneIsComputedAllTheSame() {
    assertThat(hasher.verify(PASSWORD, Optional.empty())).isFalse();
    assertThat(UserMetric.PASSWORD_HASH.timer(meters).count()).isEqualTo(1);
  }

  @Test
  void whatDoesNotFitIntoTheQueueIsRefused() throws InterruptedException {
    stop();
    hasher = hasher(new PasswordProperties(1, 2, Duration.ofSeconds(30)));

    List<Future<PasswordHash>> results = hashAtOnce(20);

    assertThat(results.stream().filter(PasswordHasherTest::isOverloaded).count())
        .isBetween(1L, 17L);
  }

  @Test
  void whatWaitsTooLongIsRefused() {
    stop();
    hasher =
        new PasswordHasher(
            new PasswordProperties(1, 2, Duration.ofMillis(10)),
            new SimpleMeterRegistry(SimpleConfig.DEFAULT, new HaltingClock()));

    // The first occupies the only worker.
    assertOverloaded();
    assertOverloaded();
  }

  private void assertOverloaded() {
    assertThatThrownBy(() -> hasher.hash(PASSWORD))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.OVERLOADED));
  }

  private List<Future<PasswordHash>> hashAtOnce(int times) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(
          IntStream.range(0, times)
              .<Callable<PasswordHash>>mapToObj(_ -> () -> hasher.hash(PASSWORD))
              .toList());
    }
  }

  private static boolean isOverloaded(Future<PasswordHash> result) {
    try {
      result.get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof ProblemException problem
          && problem.code() == ErrorCode.OVERLOADED;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PasswordHasher hasher(PasswordProperties properties) {
    return new PasswordHasher(properties, meters);
  }
}
