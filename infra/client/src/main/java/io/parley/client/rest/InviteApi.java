package io.parley.client.rest;

import io.parley.contracts.GroupId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invites into groups over REST. See {@link ParleyApi} for what its methods throw. */
public final class InviteApi {

  private final RestTransport rest;

  InviteApi(RestTransport rest) {
    this.rest = rest;
  }

  /** Makes an invite; empty stands for without limit. */
  public GroupInvite create(
      AccessToken token, GroupId group, Optional<Duration> expiresIn, Optional<Integer> maxUses) {
    Map<String, Object> body = new LinkedHashMap<>();
    expiresIn.ifPresent(time -> body.put("expiresIn", time.toSeconds()));
    maxUses.ifPresent(uses -> body.put("maxUses", uses));
    return rest.post(path(group), token, body, GroupAnswers.Invite.class).invite();
  }

  /** The invites of a group that are valid: for admins all, for others their own. */
  public List<GroupInvite> list(AccessToken token, GroupId group) {
    return rest.get(path(group), token, GroupAnswers.Invites.class).invites().stream()
        .map(GroupAnswers.Invite::invite)
        .toList();
  }

  /** Makes an invite void. */
  public void revoke(AccessToken token, GroupId group, String code) {
    rest.delete(path(group) + "/" + Pages.encode(code), token);
  }

  /** What the invite leads to. */
  public InvitePreview preview(AccessToken token, String code) {
    return rest.get("/invites/" + Pages.encode(code), token, GroupAnswers.Preview.class).preview();
  }

  /** Comes into the group, or asks to be let in. */
  public JoinOutcome join(AccessToken token, String code) {
    String path = "/invites/" + Pages.encode(code) + "/join";
    return rest.post(path, token, Map.of(), GroupAnswers.Joined.class).outcome();
  }

  private static String path(GroupId group) {
    return "/groups/" + group + "/invites";
  }
}
