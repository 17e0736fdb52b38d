package io.parley.fanout.locate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * Finds the nodes of users: many in one call, and remembered for as long as devices that come
 * meanwhile look themselves what they have missed.
 */
@Component
public final class Locations {

  private static final BatchSettings BATCHES = new BatchSettings("lookup", 2, 256, 20_000);
  private static final int USERS_PER_CALL = 1024;
  // Below, putting a plan together costs no more than remembering it.
  private static final int LARGE = 16;

  private final Registry registry;
  private final Ticker ticker;
  private final long maxAge;
  private final NaturalBatcher<List<UserId>, List<Located>> batcher;
  private final Cache<UserId, CompletableFuture<Located>> places;
  private final Cache<Audience, Plan> plans;

  Locations(Registry registry, Ticker ticker, LocateProperties properties) {
    this.registry = registry;
    this.ticker = ticker;
    this.maxAge = properties.maxAge().toNanos();
    this.batcher = new NaturalBatcher<>(BATCHES, this::lookup);
    this.places = cache(properties.maxAge()).maximumSize(properties.remembered()).build();
    this.plans =
        cache(properties.maxAge())
            .weakKeys()
            .maximumWeight(2L * properties.remembered())
            .weigher((Audience audience, Plan _) -> audience.size())
            .build();
  }

  /**
   * Where these users are; may block.
   *
   * @throws RuntimeException if the registry does not answer
   */
  public List<Target> find(Audience audience) {
    if (audience.isEmpty()) {
      return List.of();
    }
    Plan known = plans.getIfPresent(audience);
    if (known != null && ticker.nanos() - known.askedAt() < maxAge) {
      return known.targets();
    }
    Plan plan =
        Plan.of(
            audience,
            ask(audience.users()).stream().map(Locations::answer).toList(),
            ticker.nanos());
    if (audience.size() >= LARGE) {
      plans.put(audience, plan);
    }
    return plan.targets();
  }

  /** Where these users are, by answers that are given now. */
  public List<Target> findAnew(Audience audience) {
    plans.invalidate(audience);
    places.invalidateAll(audience.users());
    return find(audience);
  }

  private Caffeine<Object, Object> cache(Duration maxAge) {
    return Caffeine.newBuilder().ticker(ticker::nanos).expireAfterWrite(maxAge);
  }

  /** What is known, or asked for now: one question for all users of whom nothing is known. */
  private List<CompletableFuture<Located>> ask(List<UserId> users) {
    List<CompletableFuture<Located>> answers = new ArrayList<>(users.size());
    List<UserId> unknown = new ArrayList<>();
    CompletableFuture<List<UserId>> question = new CompletableFuture<>();
    CompletableFuture<List<Located>> answer = question.thenCompose(batcher::submit);
    for (UserId user : users) {
      CompletableFuture<Located> known = places.getIfPresent(user);
      if (known == null) {
        int index = unknown.size();
        known = remember(user, answer.thenApply(all -> all.get(index)));
        unknown.add(user);
      }
      answers.add(known);
    }
    if (!unknown.isEmpty()) {
      question.complete(unknown);
    }
    return answers;
  }

  /** Who waits for the answer learns of a failure when it is forgotten, and may ask again. */
  private CompletableFuture<Located> remember(UserId user, CompletableFuture<Located> asked) {
    places.put(user, asked);
    return asked.whenComplete((_, failure) -> {
      if (failure != null) {
        places.asMap().remove(user, asked);
      }
    });
  }

  private List<List<Located>> lookup(List<List<UserId>> questions) {
    long now = ticker.nanos();
    List<UserId> users = questions.stream().flatMap(List::stream).toList();
    List<Located> answers = new ArrayList<>(users.size());
    for (int from = 0; from < users.size(); from += USERS_PER_CALL) {
      List<UserId> some = users.subList(from, Math.min(users.size(), from + USERS_PER_CALL));
      registry.lookup(some).forEach(nodes -> answers.add(new Located(nodes, now)));
    }
    List<List<Located>> split = new ArrayList<>(questions.size());
    int from = 0;
    for (List<UserId> question : questions) {
      split.add(answers.subList(from, from + question.size()));
      from += question.size();
    }
    return split;
  }

  private static Located answer(CompletableFuture<Located> question) {
    try {
      return question.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
