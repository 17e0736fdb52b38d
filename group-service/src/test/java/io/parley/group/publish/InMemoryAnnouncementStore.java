package io.parley.group.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Announcements in memory; they do not expire. */
final class InMemoryAnnouncementStore implements AnnouncementStore {

  private final Set<Announcement> announcements = new LinkedHashSet<>();

  @Override
  public synchronized void put(Announcement announcement) {
    announcements.add(announcement);
  }

  @Override
  public synchronized void remove(Announcement announcement) {
    announcements.remove(announcement);
  }

  @Override
  public synchronized List<Announcement> list(long minute, int limit) {
    return announcements.stream()
        .filter(announcement -> announcement.minute() == minute)
        .limit(limit)
        .toList();
  }

  synchronized List<Announcement> all() {
    return List.copyOf(announcements);
  }
}
