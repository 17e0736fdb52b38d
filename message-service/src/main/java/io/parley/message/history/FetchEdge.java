package io.parley.message.history;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.message.v1.Fetch;
import io.parley.contracts.message.v1.FetchRequest;
import io.parley.contracts.message.v1.FetchResponse;
import io.parley.contracts.message.v1.FetchResult;
import io.parley.message.store.Parallel;

/** {@code Fetch}. */
public final class FetchEdge {

  private static final int PARALLEL = 16;

  private final FetchService service;

  FetchEdge(FetchService service) {
    this.service = service;
  }

  public FetchResponse fetch(FetchRequest request) {
    return FetchResponse.newBuilder()
        .addAllResults(Parallel.map(request.getFetchesList(), PARALLEL, this::fetch))
        .build();
  }

  private FetchResult fetch(Fetch message) {
    try {
      FetchQuery query = FetchMessages.query(message);
      return FetchMessages.of(query, service.fetch(query));
    } catch (IllegalArgumentException e) {
      return FetchMessages.refused(ErrorCode.INVALID_FIELD);
    }
  }
}
