package cn.xuezhao.photo.guard;

/** Why the guard turns an upload away; each has its own way out. */
public enum Refusal {
  EMPTY,
  TOO_LARGE,
  NOT_AN_IMAGE,
  ANOTHER_FILE,
  FORMAT_NOT_SUPPORTED,
  ANIMATED,
  TRUNCATED,
  DAMAGED,
  CODING_NOT_SUPPORTED,
  NOT_IN_COLOR,
  TOO_SMALL,
  TOO_MANY_PIXELS,
  TOO_MANY_SCANS
}
