package io.parley.e2e.workload;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.RecordedDevice;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.history.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks whether the dust has settled: everything that was acknowledged is where it belongs. */
final class Settling {

  private final Recorder recorder;
  private final List<RecordedDevice> devices;
  private final Clubs clubs;

  Settling(Recorder recorder, List<RecordedDevice> devices, Clubs clubs) {
    this.recorder = recorder;
    this.devices = devices;
    this.clubs = clubs;
  }

  /** Whether it has. */
  boolean isOver() {
    Map<ConversationId, Long> heads = new HashMap<>();
    Map<ConversationId, Long> versions = new HashMap<>();
    for (Observation observation : recorder.inOrder()) {
      if (observation instanceof Observation.Acked acked) {
        heads.merge(acked.key().conversation(), acked.seq(), Math::max);
      } else if (observation instanceof Observation.Received got
          && got.entry() instanceof Entry.Change change) {
        heads.merge(change.conversation(), change.seq(), Math::max);
        versions.merge(change.conversation(), change.change().version(), Math::max);
      }
    }
    return hasArrived(heads, Map.of())
        && isPublished(versions)
        && hasArrived(heads, clubs.rosters());
  }

  /** Whether all changes that were decided on were seen in the logs. */
  private boolean isPublished(Map<ConversationId, Long> versions) {
    return clubs.all().stream()
        .allMatch(club ->
            club.version()
                .map(decided -> versions.getOrDefault(club.conversation(), 0L) >= decided)
                .orElse(true));
  }

  private boolean hasArrived(
      Map<ConversationId, Long> heads, Map<ConversationId, Map<UserId, Standing>> rosters) {
    return devices.stream().allMatch(device -> holds(device, heads, rosters));
  }

  private static boolean holds(
      RecordedDevice device,
      Map<ConversationId, Long> heads,
      Map<ConversationId, Map<UserId, Standing>> rosters) {
    UserId user = device.actor().user();
    return heads.entrySet().stream()
        .filter(head -> concerns(head.getKey(), user, rosters))
        .allMatch(head -> device.cursor(head.getKey()) >= head.getValue());
  }

  private static boolean concerns(
      ConversationId conversation,
      UserId user,
      Map<ConversationId, Map<UserId, Standing>> rosters) {
    return conversation.isGroup()
        ? rosters.getOrDefault(conversation, Map.of()).containsKey(user)
        : conversation.includes(user);
  }
}
