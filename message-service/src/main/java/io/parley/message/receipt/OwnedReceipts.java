package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.message.lease.Ownership;
import io.parley.message.store.Parallel;
import io.parley.message.store.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Receipts, many at a time; those of conversations in memory on the caller's thread. */
final class OwnedReceipts implements Receipts {

  private static final int PARALLEL = 64;

  private final ReceiptStepper stepper;
  private final Ownership ownership;
  private final Duration patience;

  OwnedReceipts(ReceiptStepper stepper, Ownership ownership, Duration patience) {
    this.stepper = stepper;
    this.ownership = ownership;
    this.patience = patience;
  }

  @Override
  public List<ReceiptOutcome> advance(List<ReceiptAdvance> advances) {
    List<ReceiptStep> steps = new ArrayList<>(advances.stream().map(stepper::quickly).toList());
    List<Integer> blocked = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof ReceiptStep.Blocked) {
        blocked.add(i);
      }
    }
    List<ReceiptStep> careful = Parallel.map(blocked, PARALLEL, i -> carefully(advances.get(i)));
    for (int i = 0; i < blocked.size(); i++) {
      steps.set(blocked.get(i), careful.get(i));
    }
    long deadline = System.nanoTime() + patience.toNanos();
    return steps.stream().map(step -> outcome(step, deadline)).toList();
  }

  private ReceiptStep carefully(ReceiptAdvance receipt) {
    try {
      return stepper.carefully(receipt);
    } catch (StoreUnavailableException e) {
      return new ReceiptStep.Done(new ReceiptOutcome.Refused(ErrorCode.UNAVAILABLE));
    }
  }

  private ReceiptOutcome outcome(ReceiptStep step, long deadline) {
    return switch (step) {
      case ReceiptStep.Done(ReceiptOutcome outcome) -> outcome;
      case ReceiptStep.Waiting(int shard, ReceiptOutcome outcome, var durable) ->
          await(durable, deadline)
              ? outcome
              : new ReceiptOutcome.NotOwner(ownership.redirect(shard));
      case ReceiptStep.Blocked() -> throw new IllegalStateException("nobody carried it out");
    };
  }

  private static boolean await(CompletableFuture<Boolean> durable, long deadline) {
    try {
      return durable.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new ProblemException(ErrorCode.UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ErrorCode.UNAVAILABLE);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
