package cn.xuezhao.gateway.client;

import cn.xuezhao.kit.domain.Refusal;

/** Nobody has built the client on this machine yet. */
final class ClientNotBuilt extends Refusal {

  private static final long serialVersionUID = 1L;

  ClientNotBuilt() {
    super(Kind.NOT_FOUND, "not-found", "The client is not built; ./xuezhao up builds it.");
  }
}
