package cn.xuezhao.acceptance;

/**
 * In which turn journeys run: time only goes forward, so whoever turns it far comes late. Journeys
 * without a turn come first.
 */
final class Turn {

  /** Before anybody has turned the time. */
  static final int IN_REAL_TIME = 0;

  static final int BY_MINUTES = 10;

  /** Needs the week before National Day. */
  static final int TO_NATIONAL_DAY = 20;

  static final int BY_DAYS = 30;

  /** Past the deletion, half a year later, where no batch can be planned any more. */
  static final int BY_MONTHS = 90;

  private Turn() {}
}
