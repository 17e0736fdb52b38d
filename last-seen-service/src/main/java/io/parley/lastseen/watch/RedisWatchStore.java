package io.parley.lastseen.watch;

import io.parley.chassis.redis.RedisKeys;
import io.parley.chassis.redis.RedisLink;
import io.parley.chassis.redis.RedisScript;
import io.parley.chassis.redis.RedisScriptCall;
import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Watches in Redis, in keys of this service; times are those of the clock of Redis. */
@Component
final class RedisWatchStore implements WatchStore {

  private static final RedisScript ENTER = RedisScript.load("enter");
  private static final RedisScript FOLLOW = RedisScript.load("follow");
  private static final RedisScript LEAVE = RedisScript.load("leave");
  private static final RedisScript LOOK = RedisScript.load("look");
  private static final RedisScript SHOW = RedisScript.load("show");
  private static final RedisScript MEMBERS = RedisScript.load("members");
  private static final RedisScript TARGETS = RedisScript.load("targets");

  private final RedisLink redis;
  private final String expiry;
  private final String round;
  private final String maxWatchers;

  RedisWatchStore(RedisLink redis, PresenceProperties properties) {
    this.redis = redis;
    this.expiry = Long.toString(properties.watchExpiry().toMillis());
    // A little less than the pause between two rounds, so that no round is missed.
    this.round = Long.toString(properties.reconcile().toMillis() * 3 / 4);
    this.maxWatchers = Integer.toString(properties.maxWatchers());
  }

  @Override
  public void enter(Collection<Watch> watches) {
    List<RedisScriptCall> calls = new ArrayList<>();
    byTarget(watches)
        .forEach((target, members) ->
            calls.add(
                ENTER.call(
                    RedisWatchKeys.ofTarget(target),
                    with(members, expiry, maxWatchers, target.toString()))));
    byViewer(watches)
        .forEach((viewer, members) ->
            calls.add(
                FOLLOW.call(RedisKeys.of(RedisWatchKeys.watching(viewer)), with(members, expiry))));
    run(calls);
  }

  @Override
  public void remove(Collection<Watch> watches) {
    List<RedisScriptCall> calls = new ArrayList<>();
    byTarget(watches)
        .forEach((target, members) -> calls.add(leave(RedisWatchKeys.watchers(target), members)));
    byViewer(watches)
        .forEach((viewer, members) -> calls.add(leave(RedisWatchKeys.watching(viewer), members)));
    run(calls);
  }

  @Override
  public List<Sight> look(List<UserId> targets) {
    return run(
            targets.stream()
                .map(target ->
                    LOOK.call(
                        RedisKeys.of(
                            RedisWatchKeys.watchers(target), RedisWatchKeys.shown(target))))
                .toList())
        .stream()
        .map(RedisWatchStore::readSight)
        .toList();
  }

  @Override
  public List<ShowResult> show(List<Show> shows) {
    return run(
            shows.stream()
                .map(show ->
                    SHOW.call(
                        RedisWatchKeys.ofTarget(show.target()),
                        Long.toString(show.stamp()),
                        RedisShownText.format(show.presence()),
                        show.target().toString()))
                .toList())
        .stream()
        .map(answer ->
            new ShowResult(
                RedisShownText.read((String) answer.getFirst()),
                answer.stream().skip(1).map(text -> Watcher.parse((String) text)).toList()))
        .toList();
  }

  @Override
  public List<Watcher> watchersOf(UserId target) {
    return members(RedisWatchKeys.watchers(target)).map(Watcher::parse).toList();
  }

  @Override
  public List<Watch> watchesOf(UserId viewer) {
    return members(RedisWatchKeys.watching(viewer))
        .map(Watcher::parse)
        .map(at -> new Watch(new Watcher(at.node(), viewer), at.viewer()))
        .toList();
  }

  @Override
  public List<UserId> targets(int part, int from, int limit) {
    return redis
        .run(
            TARGETS.call(
                RedisKeys.of(RedisWatchKeys.targets(part), RedisWatchKeys.round(part)),
                Integer.toString(from),
                Integer.toString(from + limit - 1),
                round))
        .stream()
        .map(text -> UserId.parse((String) text))
        .toList();
  }

  @Override
  public int parts() {
    return RedisWatchKeys.PARTS;
  }

  private List<List<Object>> run(List<RedisScriptCall> calls) {
    return calls.isEmpty() ? List.of() : redis.run(calls);
  }

  private Stream<String> members(String key) {
    return redis.run(MEMBERS.call(RedisKeys.of(key))).stream().map(String.class::cast);
  }

  private static RedisScriptCall leave(String key, List<String> members) {
    return LEAVE.call(RedisKeys.of(key), members.toArray(String[]::new));
  }

  private static Sight readSight(List<Object> answer) {
    String shown = (String) answer.get(1);
    return new Sight(
        Long.parseLong((String) answer.getFirst()),
        shown.isEmpty() ? Optional.empty() : Optional.of(RedisShownText.read(shown)),
        answer.get(2).equals("1"));
  }

  private static Map<UserId, List<String>> byTarget(Collection<Watch> watches) {
    return group(watches, Watch::target, watch -> watch.watcher().toString());
  }

  /** A watch of a viewer reads as a watcher does, with the one who is looked at in it. */
  private static Map<UserId, List<String>> byViewer(Collection<Watch> watches) {
    return group(
        watches,
        watch -> watch.watcher().viewer(),
        watch -> new Watcher(watch.watcher().node(), watch.target()).toString());
  }

  private static Map<UserId, List<String>> group(
      Collection<Watch> watches, Function<Watch, UserId> key, Function<Watch, String> member) {
    Map<UserId, List<String>> grouped = new LinkedHashMap<>();
    for (Watch watch : watches) {
      grouped.computeIfAbsent(key.apply(watch), _ -> new ArrayList<>()).add(member.apply(watch));
    }
    return grouped;
  }

  private static String[] with(List<String> members, String... first) {
    return Stream.concat(Stream.of(first), members.stream()).toArray(String[]::new);
  }
}
