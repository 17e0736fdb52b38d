package io.parley.e2e.rehearsal;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Json;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One connection to the pretended server. */
final class PretendConnection extends SimpleChannelInboundHandler<TextWebSocketFrame> {

  private final PretendServer server;
  private final String node;
  private UserId user = UserId.next();
  private int reports;

  PretendConnection(PretendServer server, String node) {
    this.server = server;
    this.node = node;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame text) {
    JsonNode frame = Json.read(text.text());
    switch (frame.path("type").asString()) {
      case "hello" -> hello(context, frame);
      case "send" -> append(context, frame);
      case "sync" -> sync(context, frame);
      case "fetch" -> fetch(context, frame);
      case "delivered" -> report(context, frame, new Cursors(frame.path("seq").asLong(), 0));
      case "read" -> {
        long seq = frame.path("seq").asLong();
        report(context, frame, new Cursors(seq, seq));
      }
      case "ping" -> answer(context, frame, new HashMap<>(Map.of("type", "pong")));
      default -> {
        // Typing and the like.
      }
    }
  }

  private void hello(ChannelHandlerContext context, JsonNode frame) {
    user = UserId.parse(frame.path("token").asString());
    server.online(user, context.channel());
    Map<String, Object> welcome = new HashMap<>();
    welcome.put("type", "welcome");
    welcome.put("user", user.toString());
    welcome.put("device", frame.path("device").asString());
    welcome.put("node", node);
    welcome.put("heartbeatSeconds", 30);
    PretendServer.send(context.channel(), welcome);
  }

  private void append(ChannelHandlerContext context, JsonNode frame) {
    ConversationId conversation =
        ConversationId.direct(user, UserId.parse(frame.path("to").asString()));
    var key = PretendLog.key(conversation, user, frame.path("clientId").asString());
    var appended = server.log().append(key, frame.path("body").asString());
    Entry.Text entry = appended.entry();
    Map<String, Object> sent = event(entry);
    sent.put("type", "sent");
    PretendServer.send(context.channel(), sent);
    if (appended.push()) {
      Map<String, Object> event = event(entry);
      event.put("type", "event");
      conversation.members().forEach(to -> server.push(to, context.channel(), event));
    }
  }

  private void sync(ChannelHandlerContext context, JsonNode frame) {
    List<Map<String, Object>> heads =
        server.log().conversationsOf(user).stream().map(this::head).toList();
    Map<String, Object> answer = new HashMap<>();
    answer.put("type", "heads");
    answer.put("conversations", heads);
    answer.put("asOf", Instant.now().toString());
    answer.put("more", false);
    answer(context, frame, answer);
  }

  private Map<String, Object> head(ConversationId conversation) {
    List<Map<String, Object>> receipts =
        server.log().receipts(conversation).entrySet().stream()
            .map(r ->
                Map.<String, Object>of(
                    "user", r.getKey().toString(),
                    "delivered", r.getValue().delivered(),
                    "read", r.getValue().read()))
            .toList();
    long head = server.log().head(conversation);
    return Map.of("conversation", conversation.value(), "head", head, "receipts", receipts);
  }

  private void fetch(ChannelHandlerContext context, JsonNode frame) {
    ConversationId conversation = ConversationId.parse(frame.path("conversation").asString());
    long from = frame.path("from").asLong();
    var entries = server.log().range(conversation, from, frame.path("to").asLong());
    Map<String, Object> answer = new HashMap<>();
    answer.put("type", "events");
    answer.put("conversation", conversation.value());
    answer.put("from", from);
    answer.put("to", entries.isEmpty() ? from - 1 : entries.getLast().seq());
    answer.put("head", server.log().head(conversation));
    answer.put("events", entries.stream().map(PretendConnection::event).toList());
    answer(context, frame, answer);
  }

  private void report(ChannelHandlerContext context, JsonNode frame, Cursors cursors) {
    ConversationId conversation = ConversationId.parse(frame.path("conversation").asString());
    Cursors now = server.log().advance(conversation, user, cursors);
    boolean err = server.log().flaw() == Flaw.RECEIPTS_BACK && ++reports % 3 == 0;
    Map<String, Object> receipt = new HashMap<>();
    receipt.put("type", "receipt");
    receipt.put("conversation", conversation.value());
    receipt.put("user", user.toString());
    receipt.put("delivered", err ? Math.max(1, now.delivered() - 2) : now.delivered());
    receipt.put("at", Instant.now().toString());
    conversation.members().forEach(to -> server.push(to, context.channel(), receipt));
  }

  private static Map<String, Object> event(Entry.Text entry) {
    Map<String, Object> event = new HashMap<>();
    event.put("conversation", entry.conversation().value());
    event.put("seq", entry.seq());
    event.put("id", entry.id().toString());
    event.put("sender", entry.key().sender().toString());
    event.put("clientId", entry.key().clientId().value());
    event.put("kind", "text");
    event.put("body", entry.body());
    event.put("at", Instant.EPOCH.toString());
    return event;
  }

  private static void answer(
      ChannelHandlerContext context, JsonNode question, Map<String, Object> frame) {
    if (question.has("ref")) {
      frame.put("ref", question.path("ref").asString());
    }
    PretendServer.send(context.channel(), frame);
  }
}
