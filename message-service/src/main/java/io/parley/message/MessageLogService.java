package io.parley.message;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.message.v1.AddToInboxesRequest;
import io.parley.contracts.message.v1.AddToInboxesResponse;
import io.parley.contracts.message.v1.AdvanceReceiptsRequest;
import io.parley.contracts.message.v1.AdvanceReceiptsResponse;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResponse;
import io.parley.contracts.message.v1.FetchRequest;
import io.parley.contracts.message.v1.FetchResponse;
import io.parley.contracts.message.v1.GetHeadsRequest;
import io.parley.contracts.message.v1.GetHeadsResponse;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.MessageLogGrpc.MessageLogImplBase;
import io.parley.contracts.message.v1.RefreshRelationsRequest;
import io.parley.contracts.message.v1.RefreshRelationsResponse;
import io.parley.contracts.message.v1.SyncRequest;
import io.parley.contracts.message.v1.SyncResponse;
import org.springframework.stereotype.Service;

/** The RPC service: one line per call, to the feature that answers it. */
@Service
class MessageLogService extends MessageLogImplBase {

  private final LogEdges logs;
  private final UserEdges users;

  MessageLogService(LogEdges logs, UserEdges users) {
    this.logs = logs;
    this.users = users;
  }

  @Override
  public void append(AppendRequest request, StreamObserver<AppendResponse> answer) {
    answer(answer, logs.append().append(request));
  }

  @Override
  public void fetch(FetchRequest request, StreamObserver<FetchResponse> answer) {
    answer(answer, logs.fetch().fetch(request));
  }

  @Override
  public void advanceReceipts(
      AdvanceReceiptsRequest request, StreamObserver<AdvanceReceiptsResponse> answer) {
    answer(answer, logs.receipts().advanceReceipts(request));
  }

  @Override
  public void getHeads(GetHeadsRequest request, StreamObserver<GetHeadsResponse> answer) {
    answer(answer, logs.heads().getHeads(request));
  }

  @Override
  public void getMembers(GetMembersRequest request, StreamObserver<GetMembersResponse> answer) {
    answer(answer, logs.members().getMembers(request));
  }

  @Override
  public void getShardMap(GetShardMapRequest request, StreamObserver<GetShardMapResponse> answer) {
    answer(answer, logs.shards().getShardMap());
  }

  @Override
  public void sync(SyncRequest request, StreamObserver<SyncResponse> answer) {
    answer(answer, users.sync().sync(request));
  }

  @Override
  public void refreshRelations(
      RefreshRelationsRequest request, StreamObserver<RefreshRelationsResponse> answer) {
    answer(answer, users.refresh().refreshRelations(request));
  }

  @Override
  public void addToInboxes(
      AddToInboxesRequest request, StreamObserver<AddToInboxesResponse> answer) {
    answer(answer, users.inboxes().addToInboxes(request));
  }

  private static <T> void answer(StreamObserver<T> observer, T response) {
    observer.onNext(response);
    observer.onCompleted();
  }
}
