package io.parley.client;

import io.parley.client.transport.ScriptedServer;
import io.parley.client.transport.ScriptedServer.Peer;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * A server in one class: one log per conversation, idempotent by client id, pushes to whoever is
 * connected. A test says what goes wrong. The token of a user is the user's id.
 */
class FakeParley implements ScriptedServer.Script {

  final Map<Peer, UserId> connected = new HashMap<>();
  final Map<ConversationId, List<String>> logs = new HashMap<>();
  final Map<ConversationId, Set<UserId>> groups = new HashMap<>();
  final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();

  @Override
  public void onFrame(Peer peer, JsonNode frame) {
    received.add(frame);
    switch (frame.get("type").asString()) {
      case "hello" -> hello(peer, frame);
      case "sync" -> sync(peer, frame);
      case "fetch" -> fetch(peer, frame);
      case "send" -> send(peer, frame);
      case "watch" -> watch(peer, frame);
      case "ping" -> peer.send("{'type':'pong'}");
      default -> {
        // Receipts and the like have no answer.
      }
    }
  }

  @Override
  public void onGone(Peer peer) {
    connected.remove(peer);
  }

  /** Appends and pushes as if another user had sent it. */
  void post(ConversationId conversation, UserId sender, String clientId) {
    int seq = append(conversation, sender, clientId, "text " + clientId);
    push(conversation, event(conversation, seq));
  }

  void push(ConversationId conversation, String event) {
    connected.forEach((peer, user) -> {
      if (isIn(conversation, user)) {
        peer.send(event);
      }
    });
  }

  /** Changes the group and tells those whom it concerns. */
  void change(ConversationId group, UserId by, String type, UserId user) {
    Set<UserId> members = groups.computeIfAbsent(group, g -> new HashSet<>());
    List<String> log = logs.computeIfAbsent(group, c -> new ArrayList<>());
    int seq = log.size() + 1;
    log.add(
        """
        {'type':'event','conversation':'%s','seq':%d,'id':'%s','sender':'%s',
         'at':'2026-03-01T12:00:00Z','kind':'group',
         'change':{'version':%d,'type':'%s','users':['%s'],'fullHistory':false}}
        """
            .formatted(group, seq, MessageId.next(), by, seq, type, user));
    boolean comes = type.equals("added");
    if (comes) {
      members.add(user);
    }
    push(group, event(group, seq));
    if (!comes) {
      members.remove(user);
    }
  }

  boolean isIn(ConversationId conversation, UserId user) {
    return conversation.isGroup()
        ? groups.getOrDefault(conversation, Set.of()).contains(user)
        : conversation.includes(user);
  }

  void watch(Peer peer, JsonNode frame) {
    for (JsonNode user : frame.get("users")) {
      peer.send(
          "{'type':'presence','user':'%s','online':%b}"
              .formatted(user.asString(), connected.containsValue(UserId.parse(user.asString()))));
    }
  }

  String event(ConversationId conversation, int seq) {
    return logs.getOrDefault(conversation, List.of()).get(seq - 1);
  }

  int append(ConversationId conversation, UserId sender, String clientId, String body) {
    return known.computeIfAbsent(
        conversation + "/" + sender + "/" + clientId,
        key -> {
          List<String> log = logs.computeIfAbsent(conversation, c -> new ArrayList<>());
          int seq = log.size() + 1;
          log.add(
              """
              {'type':'event','conversation':'%s','seq':%d,'id':'%s','sender':'%s',
               'at':'2026-03-01T12:00:00Z','kind':'text','body':'%s','clientId':'%s'}
              """
                  .formatted(conversation, seq, MessageId.next(), sender, body, clientId));
          return seq;
        });
  }

  void hello(Peer peer, JsonNode frame) {
    UserId user = UserId.parse(frame.get("token").asString());
    connected.put(peer, user);
    peer.send(
        """
        {'type':'welcome','user':'%s','device':'%s','node':'n','heartbeatSeconds':30}
        """
            .formatted(user, frame.get("device").asString()));
  }

  void sync(Peer peer, JsonNode frame) {
    List<String> heads = new ArrayList<>();
    logs.forEach((conversation, log) -> {
      JsonNode cursor = frame.get("cursors").get(conversation.value());
      int have = cursor == null ? 0 : cursor.asInt();
      if (cursor != null && !isIn(conversation, user(peer))) {
        heads.add(
            "{'conversation':'%s','head':%d,'receipts':[],'ended':true}"
                .formatted(conversation, log.size()));
      } else if (isIn(conversation, user(peer)) && log.size() > have) {
        heads.add(
            "{'conversation':'%s','head':%d,'receipts':[]}".formatted(conversation, log.size()));
      }
    });
    peer.sendInTwo(
        "{'type':'heads','conversations':[%s],'asOf':'2026-03-01T12:00:00Z','more':false,'ref':'%s'}"
            .formatted(String.join(",", heads), frame.get("ref").asString()));
  }

  void fetch(Peer peer, JsonNode frame) {
    ConversationId conversation = ConversationId.parse(frame.get("conversation").asString());
    if (!isIn(conversation, user(peer))) {
      peer.send(
          "{'type':'error','ref':'%s','code':'not_a_member','message':'no'}"
              .formatted(frame.get("ref").asString()));
      return;
    }
    List<String> log = logs.getOrDefault(conversation, List.of());
    int from = frame.get("from").asInt();
    int to = Math.min(frame.get("to").asInt(), log.size());
    List<String> events = from > to ? List.of() : log.subList(from - 1, to);
    peer.send(
        "{'type':'events','conversation':'%s','from':%d,'to':%d,'head':%d,'events':[%s]}"
            .formatted(conversation, from, to, log.size(), String.join(",", events)));
  }

  void send(Peer peer, JsonNode frame) {
    UserId sender = user(peer);
    ConversationId conversation =
        frame.has("to")
            ? ConversationId.direct(sender, UserId.parse(frame.get("to").asString()))
            : ConversationId.parse(frame.get("conversation").asString());
    String clientId = frame.get("clientId").asString();
    int seq = append(conversation, sender, clientId, frame.get("body").asString());
    acknowledge(peer, conversation, clientId, seq);
    connected.keySet().stream()
        .filter(other -> !other.equals(peer) && isIn(conversation, user(other)))
        .forEach(other -> other.send(event(conversation, seq)));
  }

  void acknowledge(Peer peer, ConversationId conversation, String clientId, int seq) {
    peer.send(
        """
        {'type':'sent','conversation':'%s','clientId':'%s','seq':%d,'id':'%s',
         'at':'2026-03-01T12:00:00Z'}
        """
            .formatted(conversation, clientId, seq, MessageId.next()));
  }

  UserId user(Peer peer) {
    UserId user = connected.get(peer);
    if (user == null) {
      throw new IllegalStateException("no hello on this connection");
    }
    return user;
  }

  /** How often a frame of this type arrived. */
  long count(String type) {
    return received.stream().filter(frame -> frame.get("type").asString().equals(type)).count();
  }
}
