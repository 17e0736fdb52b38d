package io.parley.user.directory;

import io.parley.contracts.UserId;
import io.parley.user.block.BlockStore;
import io.parley.user.block.UserPair;
import io.parley.user.contact.ContactStore;
import io.parley.user.privacy.Privacy;
import io.parley.user.privacy.PrivacyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Knows who may see when somebody is online. It works both ways: the viewer sees the user if the
 * user lets the viewer see, the viewer would let the user see, and neither blocks the other.
 * Nothing is cached here: last-seen-service does that, and is told when something changes.
 */
@Service
class PresenceRules {

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
    Set<UserPair> visible = visible(pairs);
    return pairs.stream().map(visible::contains).toList();
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

  /** Both directions of all pairs are asked about at once. */
  private Set<UserPair> unblocked(List<UserPair> pairs) {
    Set<UserPair> blocked =
        blocks.existing(pairs.stream().flatMap(pair -> Stream.of(pair, pair.reversed())).toList());
    return pairs.stream()
        .filter(pair -> !blocked.contains(pair) && !blocked.contains(pair.reversed()))
        .collect(Collectors.toSet());
  }
}
