package io.parley.fanout.event;

/** What is in the topic. */
sealed interface News permits Announcement, TallyNews {}
