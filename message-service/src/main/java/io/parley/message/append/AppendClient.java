package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.message.metrics.OutcomeCounters;
import io.parley.message.peer.Answer;
import io.parley.message.peer.NoOwnerException;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import java.time.Duration;
import java.util.List;

/** Appends at the owner of a conversation, wherever it is. */
public final class AppendClient {

  private final AppendService local;
  private final OwnerRouter router;
  private final Peers peers;
  private final Duration patience;
  private final OutcomeCounters counters;

  AppendClient(
      AppendService local,
      OwnerRouter router,
      Peers peers,
      Duration patience,
      OutcomeCounters counters) {
    this.local = local;
    this.router = router;
    this.peers = peers;
    this.patience = patience;
    this.counters = counters;
  }

  /** Never {@code NotOwner}. Blocks. */
  public AppendOutcome append(AppendCommand command) {
    try {
      return router
          .ask(List.of(command), asked -> Shards.of(asked.conversation()), new Appending())
          .getFirst();
    } catch (NoOwnerException e) {
      return new AppendOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  /** One append; every attempt but the first is marked as a further one. */
  private final class Appending implements Owners<AppendCommand, AppendOutcome> {

    private boolean again;

    @Override
    public List<Answer<AppendOutcome>> here(List<AppendCommand> commands) {
      List<AppendOutcome> outcomes = local.append(mark(commands));
      outcomes.forEach(outcome -> counters.count(outcome.word()));
      return outcomes.stream().map(Appending::answer).toList();
    }

    @Override
    public List<Answer<AppendOutcome>> there(String address, List<AppendCommand> commands) {
      AppendRequest request =
          AppendRequest.newBuilder()
              .addAllAppends(mark(commands).stream().map(AppendMessages::of).toList())
              .build();
      return peers.call(address, patience, stub -> stub.append(request)).getResultsList().stream()
          .map(result -> answer(AppendMessages.from(result)))
          .toList();
    }

    private List<AppendCommand> mark(List<AppendCommand> commands) {
      boolean further = again;
      again = true;
      return further ? commands.stream().map(AppendCommand::again).toList() : commands;
    }

    private static Answer<AppendOutcome> answer(AppendOutcome outcome) {
      return switch (outcome) {
        case AppendOutcome.NotOwner(String address) -> new Answer.Elsewhere<>(address);
        case AppendOutcome.Appended _, AppendOutcome.Refused _ -> new Answer.Given<>(outcome);
      };
    }
  }
}
