package io.parley.client.rest;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The REST interface of a server. Methods block; they throw {@link ApiException} when the server
 * refuses and {@link UnreachableException} when no answer comes. Safe for use by several threads.
 */
public final class ParleyApi {

  private final RestTransport rest;
  private final GroupApi groups;
  private final InviteApi invites;
  private final RoomApi rooms;
  private final PresenceApi presence;

  private ParleyApi(RestTransport rest) {
    this.rest = rest;
    this.groups = new GroupApi(rest);
    this.invites = new InviteApi(rest);
    this.rooms = new RoomApi(rest);
    this.presence = new PresenceApi(rest);
  }

  /** The interface of the server at the origin, for instance {@code http://localhost:8080}. */
  public static ParleyApi at(URI origin) {
    return new ParleyApi(new RestTransport(origin));
  }

  /** Groups. */
  public GroupApi groups() {
    return groups;
  }

  /** Invites into groups. */
  public InviteApi invites() {
    return invites;
  }

  /** Public rooms. */
  public RoomApi rooms() {
    return rooms;
  }

  /** Who is online, and who may know. */
  public PresenceApi presence() {
    return presence;
  }

  /** Makes an account. */
  public Account register(String username, String password, String displayName) {
    Map<String, String> body =
        Map.of("username", username, "password", password, "displayName", displayName);
    return rest.post("/accounts", null, body, Answers.Registered.class).user().account();
  }

  /** Logs in and so begins a session. */
  public Login logIn(String username, String password, String device, boolean rememberMe) {
    Map<String, Object> body =
        Map.of(
            "username", username, "password", password, "device", device, "rememberMe", rememberMe);
    Answers.Session session = rest.post("/sessions", null, body, Answers.Session.class);
    return new Login(session.owner().account(), session.tokens());
  }

  /** Trades the refresh token for new tokens. */
  public SessionTokens refresh(String refreshToken) {
    Map<String, String> body = Map.of("refreshToken", refreshToken);
    return rest.post("/sessions/refresh", null, body, Answers.Session.class).tokens();
  }

  /** Ends the session of the token. */
  public void logOut(AccessToken token) {
    rest.delete("/sessions/current", token);
  }

  /** The account of this name. */
  public Optional<Account> find(AccessToken token, String username) {
    return accounts("/users?username=" + encode(username), token).stream().findFirst();
  }

  /** The accounts of these ids; those that do not exist are left out. */
  public List<Account> accounts(AccessToken token, List<UserId> ids) {
    String list = String.join(",", ids.stream().map(UserId::toString).toList());
    return accounts("/users?ids=" + list, token);
  }

  /** Accounts whose username or display name begins like this. */
  public List<Account> search(AccessToken token, String prefix) {
    return accounts("/users?query=" + encode(prefix), token);
  }

  /** The people in the user's address book. */
  public List<Account> contacts(AccessToken token) {
    return Pages.all(
        "/contacts?limit=500",
        path -> {
          Answers.Contacts page = rest.get(path, token, Answers.Contacts.class);
          return new Pages.Page<>(page.accounts(), page.next());
        });
  }

  /** Enters somebody into the user's address book. */
  public void addContact(AccessToken token, UserId user) {
    rest.put("/contacts/" + user, token);
  }

  /** Takes somebody out of the user's address book. */
  public void removeContact(AccessToken token, UserId user) {
    rest.delete("/contacts/" + user, token);
  }

  /** Hides what the user writes from now on. */
  public void block(AccessToken token, UserId user) {
    rest.put("/blocks/" + user, token);
  }

  /** Shows again what the user writes. */
  public void unblock(AccessToken token, UserId user) {
    rest.delete("/blocks/" + user, token);
  }

  /** The user's conversations, the one with the latest message first. */
  public List<ConversationSummary> conversations(AccessToken token) {
    List<ConversationSummary> all = new ArrayList<>();
    String cursor = "";
    do {
      String path = "/conversations?limit=100" + cursor;
      Answers.Conversations page = rest.get(path, token, Answers.Conversations.class);
      all.addAll(page.summaries());
      cursor = page.next() == null ? "" : "&cursor=" + encode(page.next());
    } while (!cursor.isEmpty());
    return all;
  }

  /** How far the message got with each user of the conversation. */
  public List<MessageReceipt> receipts(AccessToken token, ConversationId conversation, long seq) {
    return info(token, conversation, seq).receipts();
  }

  /** How far the message got, in numbers and with each user of the conversation. */
  public MessageInfo info(AccessToken token, ConversationId conversation, long seq) {
    String path = "/conversations/" + conversation + "/events/" + seq + "/receipts";
    Answers.Receipts first = rest.get(path, token, Answers.Receipts.class);
    List<MessageReceipt> all = new ArrayList<>(first.list());
    String next = first.next();
    while (next != null) {
      String more = path + "?after=" + encode(next);
      Answers.Receipts page = rest.get(more, token, Answers.Receipts.class);
      all.addAll(page.list());
      next = page.next();
    }
    return first.info(all);
  }

  private List<Account> accounts(String path, AccessToken token) {
    return rest.get(path, token, Answers.Users.class).accounts();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
