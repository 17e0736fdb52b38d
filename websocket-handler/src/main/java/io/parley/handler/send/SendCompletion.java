package io.parley.handler.send;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.LogEvent;
import io.parley.handler.delivery.Deliveries;
import io.parley.handler.delivery.Push;
import io.parley.handler.delivery.Topic;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.SendOutcome;
import org.springframework.stereotype.Component;

/** What follows when the log has answered: the acknowledgement, and the pushes. */
@Component
final class SendCompletion {

  private final Deliveries deliveries;
  private final HandlerMetrics metrics;
  private final Ticker ticker;

  SendCompletion(Deliveries deliveries, HandlerMetrics metrics, Ticker ticker) {
    this.deliveries = deliveries;
    this.metrics = metrics;
    this.ticker = ticker;
  }

  void done(Sending sending, AppendOutcome outcome) {
    switch (outcome) {
      case AppendOutcome.Appended appended -> {
        acknowledge(sending, appended);
        push(sending, appended);
      }
      case AppendOutcome.Refused(var code) -> refuse(sending, code, SendOutcome.REFUSED);
    }
    sending.connection().answered();
  }

  void failed(Sending sending, ErrorCode code) {
    refuse(sending, code, SendOutcome.UNAVAILABLE);
    sending.connection().answered();
  }

  private void acknowledge(Sending sending, AppendOutcome.Appended appended) {
    count(sending, appended.duplicate() ? SendOutcome.DUPLICATE : SendOutcome.SENT);
    sending
        .connection()
        .send(
            ServerFrames.sent(
                sending.frame().echo().ref(),
                sending.frame().clientId(),
                sending.route().conversation(),
                appended.stamp()));
  }

  // A duplicate is pushed again: whoever took the first attempt may have died before it pushed.
  private void push(Sending sending, AppendOutcome.Appended appended) {
    Sending.Route route = sending.route();
    LogEvent event =
        new LogEvent.Text(
            route.conversation(),
            appended.stamp(),
            route.sender(),
            sending.frame().clientId(),
            sending.frame().content());
    ServerFrame frame = ServerFrames.event(event);
    Topic topic = new Topic.Event(route.conversation(), event.seq());
    deliveries.push(
        new Push(route.peer(), frameFor(route.peer(), frame, event, appended), null, topic),
        sending.peerAt());
    deliveries.push(
        new Push(route.sender(), frame, sending.connection().id(), topic), sending.senderAt());
  }

  private static ServerFrame frameFor(
      UserId viewer, ServerFrame frame, LogEvent event, AppendOutcome.Appended appended) {
    return appended.hiddenFrom().contains(viewer)
        ? ServerFrames.event(new LogEvent.Hidden(event.conversation(), event.seq()))
        : frame;
  }

  private void refuse(Sending sending, ErrorCode code, SendOutcome outcome) {
    count(sending, outcome);
    Echo echo = sending.frame().echo();
    sending.connection().refuse(Problem.of(code, echo));
  }

  private void count(Sending sending, SendOutcome outcome) {
    metrics.sent(outcome, ticker.nanos() - sending.arrivedAt());
  }
}
