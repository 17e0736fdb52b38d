package io.parley.message.append;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.message.lease.Ownership;
import io.parley.message.log.Settlement;
import io.parley.message.store.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Adds events, many at a time, in the order given within each conversation. What can be done from
 * memory is done on the caller's thread; only conversations that need reading get threads of their
 * own.
 */
final class AppendService {

  private static final int PARALLEL = 64;

  private final QuickAppend quick;
  private final CarefulAppend careful;
  private final Confirmation confirmation;
  private final Ownership ownership;
  private final Patience patience;

  /**
   * How long outcomes are waited for.
   *
   * @param write of what the caller delivers
   * @param fanout of what goes to Kafka
   */
  record Patience(Duration write, Duration fanout) {}

  AppendService(
      QuickAppend quick,
      CarefulAppend careful,
      Confirmation confirmation,
      Ownership ownership,
      Patience patience) {
    this.quick = quick;
    this.careful = careful;
    this.confirmation = confirmation;
    this.ownership = ownership;
    this.patience = patience;
  }

  /**
   * Returns the outcomes in the order of the commands, when the last is known.
   *
   * @throws ProblemException unavailable, if some outcome does not become known in time
   */
  List<AppendOutcome> append(List<AppendCommand> commands) {
    Attempt[] attempts = new Attempt[commands.size()];
    Map<ConversationId, List<Integer>> blocked = new LinkedHashMap<>();
    for (int i = 0; i < attempts.length; i++) {
      ConversationId conversation = commands.get(i).conversation();
      List<Integer> waiting = blocked.get(conversation);
      if (waiting == null) {
        attempts[i] = quick.attempt(commands.get(i));
        if (attempts[i] instanceof Attempt.Blocked) {
          blocked.put(conversation, new ArrayList<>(List.of(i)));
        }
      } else {
        waiting.add(i);
      }
    }
    if (!blocked.isEmpty()) {
      carefully(commands, attempts, List.copyOf(blocked.values()));
    }
    return outcomes(attempts);
  }

  private void carefully(
      List<AppendCommand> commands, Attempt[] attempts, List<List<Integer>> blocked) {
    List<Integer> done =
        Parallel.map(
            blocked,
            PARALLEL,
            indexes -> {
              indexes.forEach(i -> attempts[i] = careful.attempt(commands.get(i)));
              return indexes.size();
            });
    assert done.size() == blocked.size();
  }

  private List<AppendOutcome> outcomes(Attempt[] attempts) {
    long now = System.nanoTime();
    long writeDeadline = now + patience.write().toNanos();
    long fanoutDeadline = now + patience.fanout().toNanos();
    List<AppendOutcome> outcomes = new ArrayList<>(attempts.length);
    for (Attempt attempt : attempts) {
      outcomes.add(
          switch (attempt) {
            case Attempt.Done(AppendOutcome outcome) -> outcome;
            case Attempt.Waiting waiting -> outcome(waiting, writeDeadline);
            case Attempt.FanningOut fanning -> outcome(fanning, fanoutDeadline);
            case Attempt.Blocked() -> throw new IllegalStateException("nobody carried it out");
          });
    }
    return outcomes;
  }

  private AppendOutcome outcome(Attempt.Waiting waiting, long deadline) {
    Settlement settlement =
        await(waiting.settlement(), deadline)
            .orElseThrow(() -> new ProblemException(ErrorCode.UNAVAILABLE));
    return switch (settlement) {
      case Settlement.Durable(var event) -> AppendOutcome.Appended.of(event, waiting.duplicate());
      case Settlement.Lost() -> new AppendOutcome.NotOwner(ownership.redirect(waiting.shard()));
    };
  }

  private AppendOutcome outcome(Attempt.FanningOut fanning, long deadline) {
    Optional<Settlement> settlement = await(fanning.settlement(), deadline);
    if (settlement.isEmpty()) {
      return new AppendOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
    return switch (settlement.get()) {
      case Settlement.Durable(var event) ->
          confirmation.await(fanning.conversation(), event, fanning.duplicate(), deadline);
      case Settlement.Lost() ->
          new AppendOutcome.NotOwner(ownership.redirect(fanning.conversation().grant().shard()));
    };
  }

  private static Optional<Settlement> await(
      CompletableFuture<Settlement> settlement, long deadline) {
    try {
      return Optional.of(
          settlement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
