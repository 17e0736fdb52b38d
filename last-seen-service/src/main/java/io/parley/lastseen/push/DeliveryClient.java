package io.parley.lastseen.push;

import io.parley.lastseen.push.Notices.Notice;
import java.util.List;

/** Calls handler nodes. */
interface DeliveryClient {

  /** What came of a call. */
  enum Outcome {
    DONE,
    /** It did not answer; trying again makes sense. */
    UNANSWERED,
    /** There is no such node on the list: any more, or yet. */
    GONE
  }

  Outcome deliver(String node, List<Notice> notices);
}
