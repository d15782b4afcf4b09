package cn.xuezhao.broken.mutableaggregate;

import cn.xuezhao.kit.domain.Aggregate;

final class Parcel implements Aggregate {

  @Override
  public String id() {
    return "par_1";
  }
}
