package io.parley.lastseen.flow;

import io.parley.chassis.batch.OverloadedException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.lastseen.visibility.PrivacyChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Users whose privacy has changed, and whose watchers and watched are to be told: at once a few
 * times, and every few seconds of somebody who changes it all the time.
 */
@Component
public final class PrivacyNews {

  private static final int MOST = 10_000;
  private static final int AT_ONCE = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final long AHEAD = PAUSE.multipliedBy(AT_ONCE - 1).toNanos();

  private final PrivacyChanges changes;
  private final Ticker ticker;

  /** When to look at whom; also those who were looked at a moment ago. */
  private final Map<UserId, Turn> turns = new LinkedHashMap<>();

  /**
   * A user's turn.
   *
   * @param at when, by the ticker, if there was a pause after each look before it; a few may be
   *     ahead of it
   * @param wanted whether there is news
   */
  private record Turn(long at, boolean wanted) {}

  PrivacyNews(PrivacyChanges changes, Ticker ticker) {
    this.changes = changes;
    this.ticker = ticker;
  }

  /**
   * The privacy of a user has changed: nothing that was known of it counts from now on, on any
   * instance.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if the other instances cannot be told
   * @throws OverloadedException if too many users are waiting
   */
  public void changed(UserId user) {
    changes.note(user);
    synchronized (this) {
      Turn turn = turns.get(user);
      if (turn == null && turns.size() >= MOST) {
        throw new OverloadedException("privacy changes");
      }
      turns.put(user, new Turn(turn == null ? ticker.nanos() : turn.at(), true));
    }
  }

  /** What was taken could not be told. */
  synchronized void again(UserId user) {
    turns.computeIfPresent(user, (_, turn) -> new Turn(turn.at(), true));
  }

  /** Takes those whose turn it is. */
  synchronized List<UserId> due(int limit) {
    List<UserId> due = new ArrayList<>();
    long now = ticker.nanos();
    Iterator<Map.Entry<UserId, Turn>> all = turns.entrySet().iterator();
    while (all.hasNext() && due.size() < limit) {
      Map.Entry<UserId, Turn> each = all.next();
      boolean wanted = each.getValue().wanted();
      long early = Math.max(0, each.getValue().at() - now);
      if (wanted && early <= AHEAD) {
        due.add(each.getKey());
        each.setValue(new Turn(now + early + PAUSE.toNanos(), false));
      } else if (!wanted && early == 0) {
        all.remove();
      }
    }
    return due;
  }
}
