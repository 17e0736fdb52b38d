package io.parley.user.directory;

import io.parley.contracts.UserId;
import io.parley.user.block.Block;
import io.parley.user.block.BlockStore;
import io.parley.user.block.UserPair;
import io.parley.user.contact.ContactStore;
import io.parley.user.privacy.Privacy;
import io.parley.user.privacy.PrivacyStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Knows who may see when somebody is online. It works both ways: the viewer sees the user if the
 * user lets the viewer see, the viewer would let the user see, and neither blocks the other.
 * Nothing is cached here: last-seen-service does that, and is told when something changes.
 */
@Service
class PresenceRules {

  /** So many pairs at a time bound what is held of the viewers' blocks. */
  private static final int CHUNK = 256;

  private static final int ALL_BLOCKS = 10_000;

  private final PrivacyStore privacy;
  private final BlockStore blocks;
  private final ContactStore contacts;

  PresenceRules(PrivacyStore privacy, BlockStore blocks, ContactStore contacts) {
    this.privacy = privacy;
    this.blocks = blocks;
    this.contacts = contacts;
  }

  /** Whether the first of each pair may see the second; one answer per pair, in the same order. */
  List<Boolean> maySee(List<UserPair> pairs) {
    List<Boolean> answers = new ArrayList<>(pairs.size());
    for (int from = 0; from < pairs.size(); from += CHUNK) {
      List<UserPair> chunk = pairs.subList(from, Math.min(pairs.size(), from + CHUNK));
      Set<UserPair> visible = visible(chunk);
      chunk.forEach(pair -> answers.add(visible.contains(pair)));
    }
    return answers;
  }

  private Set<UserPair> visible(List<UserPair> pairs) {
    Map<UserId, Privacy> settings =
        privacy.find(pairs.stream().flatMap(pair -> Stream.of(pair.user(), pair.other())).toList());
    List<UserPair> known =
        pairs.stream()
            .distinct()
            .filter(pair -> settings.containsKey(pair.user()) && settings.containsKey(pair.other()))
            .toList();
    Set<UserPair> friends = contacts.existing(questions(known, settings));
    List<UserPair> allowed =
        known.stream()
            .filter(pair ->
                allows(pair, settings, friends) && allows(pair.reversed(), settings, friends))
            .toList();
    return unblocked(allowed);
  }

  /** The pairs of an owner and somebody else for which the owner's contacts matter. */
  private static List<UserPair> questions(List<UserPair> pairs, Map<UserId, Privacy> settings) {
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair, pair.reversed()))
        .filter(pair ->
            Optional.ofNullable(settings.get(pair.user()))
                .filter(Privacy::dependsOnContacts)
                .isPresent())
        .toList();
  }

  /** Whether the second of a pair lets the first see. */
  private static boolean allows(
      UserPair pair, Map<UserId, Privacy> settings, Set<UserPair> friends) {
    Privacy owner = settings.get(pair.other());
    return pair.user().equals(pair.other())
        || (owner != null && owner.allows(pair.user(), friends.contains(pair.reversed())));
  }

  /** A viewer looks at many: the viewers' blocks are read once, and the others' one by one. */
  private Set<UserPair> unblocked(List<UserPair> pairs) {
    Set<UserPair> blocked = new HashSet<>();
    pairs.stream()
        .map(UserPair::user)
        .distinct()
        .forEach(viewer -> {
          for (Block block : blocks.list(viewer, Optional.empty(), ALL_BLOCKS)) {
            blocked.add(new UserPair(viewer, block.user()));
          }
        });
    List<UserPair> left = pairs.stream().filter(pair -> !blocked.contains(pair)).toList();
    Set<UserPair> blocking = blocks.existing(left.stream().map(UserPair::reversed).toList());
    Set<UserPair> free = new HashSet<>(left);
    blocking.forEach(pair -> free.remove(pair.reversed()));
    return free;
  }
}
