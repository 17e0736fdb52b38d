package io.parley.user.block;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.user.metrics.UserMetric;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Spreads the news of blocks: at once if message-service answers, and otherwise again and again in
 * the background, until message-service has looked for itself. News that a stop of this process
 * swallows are therefore merely late.
 */
@Component
class RelationNews {

  private static final Logger log = LoggerFactory.getLogger(RelationNews.class);
  private static final int MAX_PENDING = 10_000;

  private final RelationListener listener;
  private final BlockProperties properties;
  private final Ticker ticker;
  private final MeterRegistry meters;

  /** What is to be told, and until when (in the ticker's time). */
  private final Map<UserPair, Long> pending = new ConcurrentHashMap<>();

  RelationNews(
      RelationListener listener, BlockProperties properties, Ticker ticker, MeterRegistry meters) {
    this.listener = listener;
    this.properties = properties;
    this.ticker = ticker;
    this.meters = meters;
  }

  void spread(UserPair pair) {
    if (!tell(pair) && pending.size() < MAX_PENDING) {
      pending.put(pair, ticker.nanos() + properties.relationPatience().toNanos());
    }
  }

  int pending() {
    return pending.size();
  }

  /** Tries what is pending again; gives up for this time at the first failure. */
  @Scheduled(fixedDelayString = "${parley.user.relation-retry:1s}")
  void retry() {
    pending.values().removeIf(until -> ticker.nanos() - until > 0);
    for (Map.Entry<UserPair, Long> news : Map.copyOf(pending).entrySet()) {
      if (!tell(news.getKey())) {
        return;
      }
      pending.remove(news.getKey(), news.getValue());
    }
  }

  private boolean tell(UserPair pair) {
    try {
      listener.changed(pair, properties.relationDeadline());
      UserMetric.RELATION_REFRESHES.count(meters, "done");
      return true;
    } catch (RpcUnavailableException e) {
      UserMetric.RELATION_REFRESHES.count(meters, "deferred");
      log.warn(
          "message-service was not told of a changed relation; trying again: {}", e.getMessage());
      return false;
    }
  }
}
