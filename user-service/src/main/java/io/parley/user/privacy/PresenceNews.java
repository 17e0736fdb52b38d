package io.parley.user.privacy;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.user.metrics.UserMetric;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Spreads the news that who may see somebody has changed: at once if last-seen-service answers, and
 * otherwise again and again in the background, until it has asked again by itself. News that a stop
 * of this process swallows are therefore merely late.
 */
@Component
public class PresenceNews {

  private static final Logger log = LoggerFactory.getLogger(PresenceNews.class);
  private static final int MAX_PENDING = 10_000;

  private final PresenceListener listener;
  private final PrivacyStore store;
  private final PrivacyProperties properties;
  private final Ticker ticker;
  private final MeterRegistry meters;

  /** Of whom is to be told, and until when (in the ticker's time). */
  private final Map<UserId, Long> pending = new ConcurrentHashMap<>();

  PresenceNews(
      PresenceListener listener,
      PrivacyStore store,
      PrivacyProperties properties,
      Ticker ticker,
      MeterRegistry meters) {
    this.listener = listener;
    this.store = store;
    this.properties = properties;
    this.ticker = ticker;
    this.meters = meters;
  }

  /** Settings or blocks of a user have changed. */
  public void spread(UserId user) {
    if (!tell(user) && pending.size() < MAX_PENDING) {
      pending.put(user, ticker.nanos() + properties.presencePatience().toNanos());
    }
  }

  /** The contacts of a user have changed, which matters if the user's settings speak of them. */
  public void contactsChanged(UserId user) {
    Privacy privacy = store.find(List.of(user)).get(user);
    if (privacy != null && privacy.dependsOnContacts()) {
      spread(user);
    }
  }

  int pending() {
    return pending.size();
  }

  /** Tries what is pending again; gives up for this time at the first failure. */
  @Scheduled(fixedDelayString = "${parley.user.relation-retry:1s}")
  void retry() {
    pending.values().removeIf(until -> ticker.nanos() - until > 0);
    for (Map.Entry<UserId, Long> news : Map.copyOf(pending).entrySet()) {
      if (!tell(news.getKey())) {
        return;
      }
      pending.remove(news.getKey(), news.getValue());
    }
  }

  private boolean tell(UserId user) {
    try {
      listener.changed(user, properties.presenceDeadline());
      UserMetric.PRESENCE_REFRESHES.count(meters, "done");
      return true;
    } catch (RpcUnavailableException e) {
      UserMetric.PRESENCE_REFRESHES.count(meters, "deferred");
      log.warn(
          "last-seen-service was not told of changed privacy; trying again: {}", e.getMessage());
      return false;
    }
  }
}
