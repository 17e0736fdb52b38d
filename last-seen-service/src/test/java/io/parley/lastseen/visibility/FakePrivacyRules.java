package io.parley.lastseen.visibility;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.state.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Rules that hide users, from everybody or from one. */
public final class FakePrivacyRules implements PrivacyRules {

  private final Set<UserId> hidden = new HashSet<>();
  private final Set<Pair> hiddenFrom = new HashSet<>();
  private boolean away;
  private int asked;
  private Runnable whenAsked = () -> {};

  public void hide(UserId user) {
    hidden.add(user);
  }

  public void reveal(UserId user) {
    hidden.remove(user);
  }

  public void hide(UserId user, UserId from) {
    hiddenFrom.add(new Pair(from, user));
  }

  /** Does not answer until told otherwise. */
  public void isAway(boolean isAway) {
    away = isAway;
  }

  /** What happens once, while the next question is answered. */
  public void whenAsked(Runnable event) {
    whenAsked = event;
  }

  /** Of how many pairs was asked. */
  public int asked() {
    return asked;
  }

  @Override
  public List<Boolean> maySee(List<Pair> pairs) {
    if (away) {
      throw new RpcUnavailableException("user-service", new TimeoutException());
    }
    asked += pairs.size();
    List<Boolean> answers = answers(pairs);
    Runnable event = whenAsked;
    whenAsked = () -> {};
    event.run();
    return answers;
  }

  private List<Boolean> answers(List<Pair> pairs) {
    return pairs.stream()
        .map(pair ->
            !hidden.contains(pair.viewer())
                && !hidden.contains(pair.target())
                && !hiddenFrom.contains(pair))
        .toList();
  }
}
