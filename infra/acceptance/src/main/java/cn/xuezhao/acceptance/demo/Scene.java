package cn.xuezhao.acceptance.demo;

import cn.xuezhao.acceptance.people.Habits;
import java.time.Duration;

/** What all people of one run share. */
record Scene(Options options, Tally tally, History history, Verdicts verdicts, PhotoBooth booth) {

  Habits habits() {
    Habits habits = Habits.ordinary().seenBy(tally);
    Duration longest = options.keepsTrying();
    return longest.isPositive() ? habits.persistent(longest) : habits;
  }
}
