package io.parley.handler.receipt;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import io.parley.handler.shard.Reply;
import io.parley.handler.shard.ShardDispatcher;
import io.parley.handler.shard.ShardDispatchers;
import io.parley.handler.time.Timer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes receipts of clients: collects them for a moment, moves the cursors, tells the others. */
@Component
public final class ReceiptHandler {

  private static final int MAX_READERS = 10_000;

  private final ReceiptCoalescer coalescer = new ReceiptCoalescer(MAX_READERS);
  private final ShardDispatcher<Advance, AdvanceOutcome> advances;
  private final ReceiptProperties properties;
  private final ReceiptRelay relay;
  private final Timer timer;

  ReceiptHandler(
      ReceiptProperties properties,
      RpcReceipts rpc,
      ShardDispatchers dispatchers,
      ReceiptRelay relay,
      Timer timer) {
    this.advances = dispatchers.start(properties.dispatch(), rpc);
    this.properties = properties;
    this.relay = relay;
    this.timer = timer;
  }

  /** Takes a receipt. Returns at once; the client hears of it only if something is wrong. */
  public void delivered(Connection connection, Identity identity, ClientFrame.Delivered frame) {
    claim(identity, frame.conversation(), claim(connection, frame.echo(), frame.seq(), 0));
  }

  /** Takes a receipt. Returns at once; the client hears of it only if something is wrong. */
  public void read(Connection connection, Identity identity, ClientFrame.Read frame) {
    claim(identity, frame.conversation(), claim(connection, frame.echo(), 0, frame.seq()));
  }

  /** Receipts that are not durable yet. */
  public int underWay() {
    return advances.queued();
  }

  /** Passes on what was collected. */
  public void flush() {
    coalescer.take().forEach(this::advance);
  }

  private static Claim claim(Connection connection, Echo echo, long delivered, long read) {
    return new Claim(connection, echo, new Cursors(delivered, read));
  }

  private void claim(Identity identity, ConversationId conversation, Claim claim) {
    if (!conversation.includes(identity.user())) {
      claim.connection().refuse(Problem.of(ErrorCode.NOT_A_MEMBER, claim.echo()));
      return;
    }
    switch (coalescer.add(new Reader(conversation, identity.user()), claim)) {
      case WAIT -> {}
      case BEGIN_WINDOW -> timer.after(properties.window(), this::flush);
      case TAKE -> flush();
    }
  }

  private void advance(Reader reader, List<Claim> claims) {
    Cursors furthest = claims.stream().map(Claim::cursors).reduce(new Cursors(0, 0), Cursors::and);
    advances.submit(
        Shards.of(reader.conversation()),
        new Advance(reader, furthest),
        Advance.WEIGHT,
        new Answer(reader, claims));
  }

  private final class Answer implements Reply<AdvanceOutcome> {

    private final Reader reader;
    private final List<Claim> claims;

    Answer(Reader reader, List<Claim> claims) {
      this.reader = reader;
      this.claims = claims;
    }

    @Override
    public void done(AdvanceOutcome outcome) {
      switch (outcome) {
        case AdvanceOutcome.Advanced advanced -> {
          if (advanced.isMove()) {
            relay.tell(reader, claims, advanced);
          }
        }
        case AdvanceOutcome.Refused(var code) -> refused(code);
      }
    }

    @Override
    public void failed(ErrorCode code) {
      for (Claim claim : claims) {
        claim.connection().refuse(Problem.of(code, claim.echo()));
      }
    }

    // One claim too high must not take the others down with it.
    private void refused(ErrorCode code) {
      if (code == ErrorCode.BEYOND_HEAD && claims.size() > 1) {
        claims.forEach(claim -> advance(reader, List.of(claim)));
      } else {
        failed(code);
      }
    }
  }
}
