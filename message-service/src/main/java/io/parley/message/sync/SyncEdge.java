package io.parley.message.sync;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.message.v1.SyncRequest;
import io.parley.contracts.message.v1.SyncResponse;
import io.parley.contracts.message.v1.UserSync;
import io.parley.contracts.message.v1.UserSyncResult;
import io.parley.message.store.Parallel;

/** {@code Sync}. */
public final class SyncEdge {

  private static final int PARALLEL = 16;

  private final SyncService service;

  SyncEdge(SyncService service) {
    this.service = service;
  }

  public SyncResponse sync(SyncRequest request) {
    return SyncResponse.newBuilder()
        .addAllResults(Parallel.map(request.getSyncsList(), PARALLEL, this::sync))
        .build();
  }

  private UserSyncResult sync(UserSync message) {
    try {
      return SyncMessages.of(service.sync(SyncMessages.query(message)));
    } catch (IllegalArgumentException e) {
      return SyncMessages.of(new SyncOutcome.Refused(ErrorCode.INVALID_FIELD));
    }
  }
}
