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
import io.parley.handler.send.Sending.Destination;
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
                sending.destination().conversation(),
                appended.stamp()));
  }

  // What goes to a group is pushed by whoever takes it from Kafka.
  private void push(Sending sending, AppendOutcome.Appended appended) {
    switch (sending.destination()) {
      case Destination.Person person -> push(sending, person, appended);
      case Destination.Group _ -> {}
    }
  }

  // A duplicate is pushed again: whoever took the first attempt may have died before it pushed.
  private void push(Sending sending, Destination.Person to, AppendOutcome.Appended appended) {
    LogEvent event =
        new LogEvent.Text(
            to.conversation(),
            appended.stamp(),
            sending.sender(),
            sending.frame().clientId(),
            sending.frame().content());
    ServerFrame frame = ServerFrames.event(event);
    Topic topic = new Topic.Event(to.conversation(), event.seq());
    deliveries.push(
        new Push(to.peer(), frameFor(to.peer(), frame, event, appended), null, topic), to.peerAt());
    deliveries.push(
        new Push(sending.sender(), frame, sending.connection().id(), topic), to.senderAt());
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
