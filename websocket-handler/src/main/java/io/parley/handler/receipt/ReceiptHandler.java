package io.parley.handler.receipt;

import io.parley.chassis.time.Ticker;
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
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes receipts of clients: collects them for a moment, moves the cursors, tells the others. */
@Component
public final class ReceiptHandler {

  private static final int MAX_READERS = 50_000;
  private static final Duration TICK = Duration.ofMillis(20);

  private final ReceiptCoalescer coalescer = new ReceiptCoalescer(MAX_READERS);
  private final ShardDispatcher<Advance, AdvanceOutcome> advances;
  private final ReceiptPace pace;
  private final ReceiptRelay relay;
  private final Ticker ticker;

  ReceiptHandler(
      ReceiptProperties properties,
      RpcReceipts rpc,
      ShardDispatchers dispatchers,
      ReceiptPace pace,
      ReceiptRelay relay,
      Ticker ticker,
      Timer timer) {
    this.advances = dispatchers.start(properties.dispatch(), rpc);
    this.pace = pace;
    this.relay = relay;
    this.ticker = ticker;
    timer.every(TICK, this::passOn);
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

  /** Passes on what was collected, due or not. */
  public void flush() {
    coalescer.takeAll().forEach(this::advance);
  }

  private void passOn() {
    coalescer.take(ticker.nanos()).forEach(this::advance);
  }

  private static Claim claim(Connection connection, Echo echo, long delivered, long read) {
    return new Claim(connection, echo, new Cursors(delivered, read));
  }

  private void claim(Identity identity, ConversationId conversation, Claim claim) {
    if (conversation.excludes(identity.user())) {
      claim.connection().refuse(Problem.of(ErrorCode.NOT_A_MEMBER, claim.echo()));
      return;
    }
    Reader reader = new Reader(conversation, identity.user());
    if (coalescer.add(reader, claim, pace.dueAt(reader))) {
      passOn();
    }
  }

  private void advance(Reader reader, List<Claim> claims) {
    pace.reported(reader);
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
          pace.learn(reader.conversation(), advanced.gather());
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
