package cn.xuezhao.chsisandbox;

import java.util.List;

/** The sandbox was asked for something it cannot make. */
final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> pointers;

  InvalidRequest(String message, List<String> pointers) {
    super(message);
    this.pointers = List.copyOf(pointers);
  }

  List<String> pointers() {
    return pointers;
  }
}
