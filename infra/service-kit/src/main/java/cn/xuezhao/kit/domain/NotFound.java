package cn.xuezhao.kit.domain;

/** It does not exist, or it is not the caller's to see; the answer is the same. */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(Kind.NOT_FOUND, "not-found", "There is no such %s. Check the address.".formatted(what));
  }
}
