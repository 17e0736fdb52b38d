package io.parley.handler.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.frame.FrameType;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The meters of this service, bound once so that counting is an addition. */
@Component
public final class HandlerMetrics {

  private final MeterRegistry registry;
  private final Map<FrameType, Counter> framesIn;
  private final Map<ErrorCode, Counter> problems;
  private final Map<CloseCode, Counter> closes;
  private final Map<SendOutcome, Counter> sends;
  private final Map<PushOutcome, Counter> pushes;
  private final Timer sendTime;

  public HandlerMetrics(MeterRegistry registry) {
    this.registry = registry;
    framesIn = perValue(FrameType.class, HandlerMetric.FRAMES_IN, "type", FrameType::wireName);
    problems = perValue(ErrorCode.class, HandlerMetric.PROBLEMS, "code", ErrorCode::wireName);
    closes =
        perValue(
            CloseCode.class, HandlerMetric.CLOSES, "code", code -> String.valueOf(code.number()));
    sends = perValue(SendOutcome.class, HandlerMetric.SENDS, "outcome", HandlerMetrics::lower);
    pushes = perValue(PushOutcome.class, HandlerMetric.PUSHES, "outcome", HandlerMetrics::lower);
    sendTime =
        Timer.builder(HandlerMetric.SEND_TIME.meterName())
            .serviceLevelObjectives(
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(25),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5))
            .register(registry);
  }

  public void received(FrameType type) {
    count(framesIn, type);
  }

  public void problem(ErrorCode code) {
    count(problems, code);
  }

  public void closed(CloseCode code) {
    count(closes, code);
  }

  public void pushed(PushOutcome outcome) {
    count(pushes, outcome);
  }

  public void sent(SendOutcome outcome, long nanos) {
    count(sends, outcome);
    sendTime.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** A counter without tags. */
  public Counter counter(HandlerMetric metric) {
    return Counter.builder(metric.meterName()).register(registry);
  }

  /** A counter with one tag. */
  public Counter counter(HandlerMetric metric, String... tags) {
    return Counter.builder(metric.meterName()).tags(tags).register(registry);
  }

  /** A gauge that asks when it is read. */
  public void gauge(HandlerMetric metric, Supplier<Number> value, String... tags) {
    io.micrometer.core.instrument.Gauge.builder(metric.meterName(), value)
        .tags(tags)
        .register(registry);
  }

  private <E extends Enum<E>> Map<E, Counter> perValue(
      Class<E> values, HandlerMetric metric, String tag, Function<E, String> tagValue) {
    Map<E, Counter> counters = new EnumMap<>(values);
    Arrays.stream(values.getEnumConstants())
        .forEach(value -> counters.put(value, counter(metric, tag, tagValue.apply(value))));
    return counters;
  }

  private static <E extends Enum<E>> void count(Map<E, Counter> counters, E value) {
    Counter counter = counters.get(value);
    if (counter != null) {
      counter.increment();
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
