package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResponse;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.message.metrics.OutcomeCounters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** {@code Append}. */
public final class AppendEdge {

  private static final int MOST = 256;

  private final AppendService service;
  private final OutcomeCounters counters;

  AppendEdge(AppendService service, OutcomeCounters counters) {
    this.service = service;
    this.counters = counters;
  }

  public AppendResponse append(AppendRequest request) {
    if (request.getAppendsCount() > MOST) {
      return refuseAll(request);
    }
    List<AppendParse> parsed =
        request.getAppendsList().stream().map(AppendMessages::parse).toList();
    List<AppendCommand> commands = new ArrayList<>(parsed.size());
    for (AppendParse parse : parsed) {
      if (parse instanceof AppendParse.Sound(AppendCommand command)) {
        commands.add(command);
      }
    }
    Iterator<AppendOutcome> outcomes = service.append(commands).iterator();
    AppendResponse.Builder response = AppendResponse.newBuilder();
    for (AppendParse parse : parsed) {
      response.addResults(
          switch (parse) {
            case AppendParse.Sound _ -> counted(outcomes.next());
            case AppendParse.Wrong(ErrorCode code) -> counted(new AppendOutcome.Refused(code));
          });
    }
    return response.build();
  }

  private AppendResult counted(AppendOutcome outcome) {
    counters.count(outcome.word());
    return AppendMessages.of(outcome);
  }

  private static AppendResponse refuseAll(AppendRequest request) {
    AppendResponse.Builder response = AppendResponse.newBuilder();
    for (int i = 0; i < request.getAppendsCount(); i++) {
      response.addResults(
          AppendMessages.of(new AppendOutcome.Refused(ErrorCode.REQUEST_TOO_LARGE)));
    }
    return response.build();
  }
}
