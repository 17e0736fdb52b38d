package io.parley.e2e.checker;

import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device whose connection was there before an acknowledgement and lasted for the bound after it
 * got the message within the bound, on this connection or an earlier one. A change of a group
 * counts as acknowledged when the first device has it.
 */
final class LiveInTime implements Check {

  private final Duration bound;

  LiveInTime(Duration bound) {
    this.bound = bound;
  }

  @Override
  public void run(Index index, Findings findings) {
    List<Observation> observations = index.evidence().observations();
    if (observations.isEmpty()) {
      return;
    }
    Map<Link, Life> lives = lives(observations);
    Map<Arrival, Long> arrivals = arrivals(observations);
    Map<Place, Long> changes = firstSightings(index);
    for (News news : news(index, changes)) {
      Audience audience = index.audience(news.place().conversation());
      lives.forEach((link, life) -> {
        Actor actor = link.actor();
        if (life.covers(news.nanos(), bound)
            && isOwed(audience, actor, news, changes)
            && !news.knownTo().contains(actor)) {
          check(findings, news, actor, arrivals.get(new Arrival(actor, news.place())));
        }
      });
    }
  }

  /** Whoever leaves a group within the bound may miss what was under way. */
  private boolean isOwed(Audience audience, Actor actor, News news, Map<Place, Long> changes) {
    long until = audience.owedUntil(actor.user(), news.place().seq());
    Long ended = changes.get(new Place(news.place().conversation(), until));
    return until != Audience.NEVER && (ended == null || ended - news.nanos() >= bound.toNanos());
  }

  private void check(Findings findings, News news, Actor actor, @Nullable Long arrived) {
    if (arrived == null || arrived - news.nanos() > bound.toNanos()) {
      String when =
          arrived == null ? "not at all" : "after " + (arrived - news.nanos()) / 1_000_000 + " ms";
      findings.add(
          Promise.LIVE_IN_TIME,
          actor
              + " was connected, but got "
              + news.what()
              + " "
              + when
              + " (bound "
              + bound.toMillis()
              + " ms after the acknowledgement)",
          news.place().conversation(),
          news.place().seq(),
          actor);
    }
  }

  private static List<News> news(Index index, Map<Place, Long> changes) {
    List<News> news = new ArrayList<>();
    for (List<Observation.Acked> acks : index.acked().values()) {
      Observation.Acked first = acks.getFirst();
      Set<Actor> senders = new HashSet<>();
      acks.forEach(ack -> senders.add(ack.on().actor()));
      Place place = new Place(first.key().conversation(), first.seq());
      news.add(new News(place, first.nanos(), senders, first.key().toString()));
    }
    changes.forEach((place, nanos) -> {
      if (index.rows(place.conversation()).get(place.seq()) instanceof Entry.Change change) {
        news.add(new News(place, nanos, Set.of(), change.toString()));
      }
    });
    return news;
  }

  /** When the first device had each change of a group. */
  private static Map<Place, Long> firstSightings(Index index) {
    Map<Place, Long> first = new LinkedHashMap<>();
    for (Observation.Received got : index.evidence().all(Observation.Received.class)) {
      if (got.entry() instanceof Entry.Change change && got.way() == Way.LIVE) {
        first.putIfAbsent(Place.of(change), got.nanos());
      }
    }
    return first;
  }

  private static Map<Link, Life> lives(List<Observation> observations) {
    long end = observations.getLast().nanos();
    Map<Link, Life> lives = new HashMap<>();
    for (Observation observation : observations) {
      if (observation instanceof Observation.Connected o) {
        lives.put(o.link(), new Life(o.nanos(), end));
      } else if (observation instanceof Observation.Disconnected o) {
        lives.computeIfPresent(o.link(), (link, life) -> new Life(life.from(), o.nanos()));
      }
    }
    return lives;
  }

  private static Map<Arrival, Long> arrivals(List<Observation> observations) {
    Map<Arrival, Long> arrivals = new HashMap<>();
    for (Observation observation : observations) {
      if (observation instanceof Observation.Received o && !(o.entry() instanceof Entry.Hidden)) {
        arrivals.putIfAbsent(new Arrival(o.on().actor(), Place.of(o.entry())), o.nanos());
      }
    }
    return arrivals;
  }

  /** Something that connected devices are to be told. */
  private record News(Place place, long nanos, Set<Actor> knownTo, String what) {}

  private record Arrival(Actor actor, Place place) {}

  private record Life(long from, long to) {

    boolean covers(long nanos, Duration bound) {
      return from <= nanos && to - nanos >= bound.toNanos();
    }
  }
}
