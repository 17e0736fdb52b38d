package io.parley.message;

import io.parley.message.inbox.InboxEdge;
import io.parley.message.refresh.RefreshEdge;
import io.parley.message.sync.SyncEdge;
import org.springframework.stereotype.Component;

/** The calls about users. */
@Component
record UserEdges(SyncEdge sync, RefreshEdge refresh, InboxEdge inboxes) {}
