package cn.xuezhao.calendar;

/** A year's file contradicts itself or says less than a notice says; nothing may start with it. */
final class InvalidYearFile extends RuntimeException {

  InvalidYearFile(String file, String problem) {
    super(file + ": " + problem);
  }

  InvalidYearFile(String file, int line, String problem) {
    super("%s:%d: %s".formatted(file, line, problem));
  }
}
