package io.parley.message.member;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;

/** {@code GetMembers}. */
public final class MembersEdge {

  private final MembersService service;

  MembersEdge(MembersService service) {
    this.service = service;
  }

  public GetMembersResponse getMembers(GetMembersRequest request) {
    return MembersMessages.of(
        ConversationId.tryParse(request.getConversation())
            .map(service::members)
            .orElseGet(() -> new MembersOutcome.Refused(ErrorCode.UNKNOWN_CONVERSATION)));
  }
}
