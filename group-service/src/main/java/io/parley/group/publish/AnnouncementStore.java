package io.parley.group.publish;

import java.util.List;

/** Keeps announcements, for a day at most. What a method has done when it returns is durable. */
interface AnnouncementStore {

  void put(Announcement announcement);

  void remove(Announcement announcement);

  /** Announcements of a minute. */
  List<Announcement> list(long minute, int limit);
}
