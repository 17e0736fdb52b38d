package io.parley.message;

import io.parley.message.append.AppendEdge;
import io.parley.message.head.HeadEdge;
import io.parley.message.history.FetchEdge;
import io.parley.message.lease.ShardMapEdge;
import io.parley.message.member.MembersEdge;
import io.parley.message.receipt.ReceiptEdge;
import org.springframework.stereotype.Component;

/** The calls about conversations. */
@Component
record LogEdges(
    AppendEdge append,
    FetchEdge fetch,
    ReceiptEdge receipts,
    HeadEdge heads,
    MembersEdge members,
    ShardMapEdge shards) {}
